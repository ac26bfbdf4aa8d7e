"""Native shortcodes in a whole build: the files that they show, code in colours, lists, icons, options."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Built
from tests.templates.site_with_files import FILES, png

BODY = """\
{{< figure src="images/a.png" >}}

{{< highlight go "linenos=inline,hl_lines=2-3,linenostart=5" >}}
one
two
three
{{< /highlight >}}

{{< tree >}}
- home | folder
  - a.md | fa-brands fa-markdown
{{< /tree >}}

{{% include "/b/part.md" %}}

{{< icon "fas fa-star" >}}

{{< toc >}}
"""


@pytest.fixture
def built(build: Callable[..., Built]) -> Built:
    tree = {name: text for name, text in FILES.items() if name != "content/self.md"}
    return build(
        {**tree, "content/all.md": f"---\ntitle: All\n---\n{BODY}", "assets/scss/x.scss": "a"}, strict=True
    )


def test_native_shortcodes_in_a_build(built: Built) -> None:
    page = built.page("/all/")
    assert not [line for line in built.log if not line.startswith("INFO")]
    assert page.xpath("//article//figure/img/@src") == ["../images/a.png"]
    assert (built.site / "images/a.png").read_bytes() == png(30, 20)
    assert not built.exists("/scss/x.scss")
    assert "".join(page.xpath('//span[@class="hll"]//text()')) == "two\nthree\n"
    assert page.xpath('//div[@class="hugo-tree"]/ul/li/ul/li/span[@class="twemoji"]')
    assert page.xpath('//div[@class="hugo-tree"]/ul/li/span[@class="twemoji"]')
    assert page.xpath("//article//h2/@id") == ["part"]
    assert page.xpath('//nav[@id="TableOfContents"]//a/@href') == ["#part"]
    assert page.xpath('//article//span[contains(@class, "twemoji")]/*[local-name()="svg"]')


def test_the_theme_family_and_native_shortcodes_are_options(build: Callable[..., Built]) -> None:
    options = "plugins: [{hugo: {theme_family: hextra, native_shortcodes: [Details]}}]\n"
    mkdocs = f"site_name: x\ndocs_dir: content\ntheme: material\n{options}"
    built = build(
        {
            "mkdocs.yml": mkdocs,
            "hugo.toml": 'theme = "docsy"\n',
            "content/_index.md": '{{% details title="T" %}}x{{% /details %}}\n',
            "layouts/_shortcodes/details.html": "{{ .Inner }}",
        },
        strict=True,
    )
    assert built.page("/").xpath("//article//details[@open]")


def test_the_theme_family_is_read_from_the_hugo_configuration(build: Callable[..., Built]) -> None:
    built = build(
        {
            "hugo.toml": '[[module.imports]]\npath = "github.com/imfing/hextra"\n',
            "content/_index.md": '{{% details title="T" %}}x{{% /details %}}\n',
        }
    )
    assert built.page("/").xpath("//article//details[@open]")
