"""Hugo's own shortcodes: the words, links, pictures and headings that the real Hugo prints."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from mkdocs_hugo.site.site import Site
from tests.conftest import Model, write_tree
from tests.render.html_compare import structure
from tests.render.live_hugo import hugo_binary
from tests.templates.site_with_files import FILES, on_page

CALLS = [
    '{{< figure src="pic.png" caption="A *b* & c" title="T" link="/x" attr="Me" attrlink="/me" class="c" >}}',
    '{{< figure src="pic.png" alt="An alt" caption="A **cap**" width="300" height=20 loading="lazy" >}}',
    '{{< figure src="images/a.png" attr="only *me*" >}}',
    '{{< figure src="/img/none.png" link="https://e.org" target="_blank" rel="noopener" >}}',
    '{{< figure src="https://e.org/x.png?a=1" title="A title" >}}',
    "{{< highlight go >}}\npackage main\n\tx := `a` < b\n{{< /highlight >}}",
    '{{< highlight python "linenos=table,hl_lines=1-2" >}}\na = 1\nb = "```"\n{{< /highlight >}}',
    '{{< highlight "" >}}\nplain & simple\n{{< /highlight >}}',
    "* one\n\n  {{< highlight sh >}}\n  ls -l\n  {{< /highlight >}}\n\n* two",
    "Version {{< param version >}} and {{% param sub.text %}} and {{< param inner >}}.",
    "{{< details >}}\nBasic *text*.\n{{< /details >}}",
    '{{< details summary="See *this*" open=true class="c d" name="n" >}}\n## H\n\n- a\n{{< /details >}}',
    '{{< details summary="Shut" open="false" >}}\nin [l](/x)\n{{< /details >}}',
    "{{< youtube 0RKpf3rK57I >}}",
    '{{< youtube id=0RKpf3rK57I loading=lazy start=30 end=40 title="A film" class="c" >}}',
    "{{< youtube id=0RKpf3rK57I autoplay=true loop=true controls=false allowFullScreen=false >}}",
    "{{< vimeo 19899678 >}}",
    '{{< vimeo id=19899678 class="foo bar" loading=lazy title="My film" allowFullScreen=false >}}',
    "{{< instagram CxOWiQNP2MO >}}",
    "before {{< comment >}} not *this* {{< /comment >}} after",
    '{{< ref "/snip" >}} [x]({{% relref "snip.md#s" %}})',
]


_SCRIPT = re.compile("<script.*?</script>", re.DOTALL)


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build one site with a page for each call; return their contents."""
    if hugo_binary() is None:
        pytest.skip("the package hugo is not installed")
    root = tmp_path_factory.mktemp("hugo")
    pages = {
        f"content/p{number}/index.md": f"---\ntitle: Bundle\nparams: {{inner: deep}}\n---\n{call}\n"
        for number, call in enumerate(CALLS)
    }
    pictures = {f"content/p{number}/pic.png": FILES["content/b/pic.png"] for number in range(len(CALLS))}
    shared = {name: FILES[name] for name in ("hugo.toml", "content/_index.md", "content/snip.md")}
    shared["content/snip.md"] = "---\ntitle: Snip\n---\n# S\n"
    layouts = {
        "layouts/page.html": "{{ .Content }}",
        "layouts/list.html": "x",
        "assets/images/a.png": FILES["assets/images/a.png"],
    }
    write_tree(root, {**shared, **pages, **pictures, **layouts})
    done = subprocess.run(
        [str(hugo_binary()), "--quiet", "--disableKinds", "taxonomy,term,rss,sitemap,404"],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return [(root / f"public/p{number}/index.html").read_text("utf-8") for number in range(len(CALLS))]


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(FILES).site


def addresses(html: str, folder: str) -> list[tuple[str, str, dict[str, list[str]]]]:
    """Return what links, pictures and frames lead to; queries count without order."""
    found = re.findall(r'\s(?:href|src)="([^"]*)"', html)
    urls = [urlsplit(unescape(url).replace(folder, "/docs/b/")) for url in found]
    return [(url.netloc, url.path, parse_qs(url.query, keep_blank_values=True)) for url in urls]


def attributes(html: str) -> list[tuple[str, str]]:
    """Return the attributes that readers notice, but for the classes that are only style."""
    kept = "alt|title|width|height|loading|open|name|target|rel|allow"
    found = re.findall(
        rf'\s({kept})(?:="([^"]*)")?(?=[\s>])', re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL)
    )
    return sorted((name, unescape(value)) for name, value in found if (name, value) != ("alt", ""))


@pytest.mark.parametrize("number", range(len(CALLS)), ids=lambda number: CALLS[number][:40])
def test_words_links_and_attributes_are_hugos(number: int, judged: list[str], site: Site) -> None:
    outcome = on_page(site, CALLS[number])
    theirs, ours = _SCRIPT.sub("", judged[number]), outcome.html
    assert not outcome.problems
    assert structure(ours).words == structure(theirs).words
    assert addresses(ours, "/docs/b/") == addresses(theirs, f"/docs/p{number}/")
    if "instagram" not in CALLS[number]:  # Hugo's link opens a window of its own
        # A frame needs a title for those who cannot see it; Hugo's has none here.
        assert [one for one in attributes(ours) if one != ("title", "Vimeo")] == attributes(theirs)
