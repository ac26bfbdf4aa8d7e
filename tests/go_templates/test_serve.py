"""After an edit in `serve`, pages with Go templates are what a whole build makes of the same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import MKDOCS_YML, write_tree
from tests.mkdocs.test_refresh import Served

TREE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'title = "Prøve"\n[security]\nenableInlineShortcodes = true\n',
    "layouts/_shortcodes/own.html": "<b>{{ .Page.Title }}: {{ .Inner | markdownify }}</b>",
    "layouts/_shortcodes/other.html": "<i>{{ with site.GetPage (.Get 0) }}{{ .Plain }}{{ end }}</i>",
    "layouts/_shortcodes/list.html": "{{ range site.RegularPages }}{{ .Title }} {{ end }}"
    "{{ hugo.Data.words.a }}",
    "data/words.yaml": "a: ordet",
    "content/_index.md": "---\ntitle: Hjem\n---\n{{< list >}}\n",
    "content/a.md": "---\ntitle: A\n---\n{{< own >}}*en*{{< /own >}} [b](b.md)\n",
    "content/b.md": "---\ntitle: B\n---\nTekst\n",
    "content/_content.gotmpl": '{{ $.AddPage (dict "path" "laget" "title" "Laget") }}',
}
READS = {"content/c.md": '---\ntitle: C\n---\n{{< other "/b" >}}\n'}


@pytest.mark.parametrize(
    ("name", "text", "builds"),
    [
        ("content/a.md", "---\ntitle: A\n---\n{{< own >}}**to**{{< /own >}} {{< own >}}tre{{< /own >}}\n", 1),
        ("content/a.md", "---\ntitle: A\n---\n{{< x.inline >}}{{ add 1 1 }}{{< /x.inline >}}\n", 1),
        ("content/b.md", "---\ntitle: B\n---\nAnnen tekst\n", 1),
        ("content/b.md", "---\ntitle: B\n---\n{{< own >}}nå her{{< /own >}}\n", 2),
        ("content/a.md", "---\ntitle: A\n---\nikke lenger\n", 2),
        ("content/a.md", "---\ntitle: Ny\n---\n{{< own >}}*en*{{< /own >}}\n", 2),
        ("content/a.md", "---\ntitle: A\n---\n{{< own >}}aldri lukket\n", 1),
        ("layouts/_shortcodes/own.html", "<u>{{ .Inner }}</u>", 1),
        ("layouts/_shortcodes/own.html", "<u>{{ .Page.Title }}</u>", 2),
        ("data/words.yaml", "a: nytt", 1),
        ("content/_content.gotmpl", '{{ $.AddPage (dict "path" "laget" "title" "Laget om") }}', 2),
    ],
)
@pytest.mark.parametrize("more", [{}, READS], ids=["", "reads-others"])
def test_the_site_after_an_edit(
    tmp_path: Path, more: dict[str, str], name: str, text: str, builds: int
) -> None:
    write_tree(tmp_path, {**TREE, **more})
    served = Served(tmp_path)
    served.edit(name, text)
    assert served.site == served.whole
    assert served.builds == builds
