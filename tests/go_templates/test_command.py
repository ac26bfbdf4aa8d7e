"""`mkdocs-hugo shortcodes`: who answers each name that a site calls, and how often."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_hugo.cli import main
from tests.conftest import MKDOCS_YML, write_tree

TREE = {
    "mkdocs.yml": MKDOCS_YML.replace("language: nb}", "language: nb, custom_dir: overrides}"),
    "hugo.toml": 'theme = "t"\n',
    "overrides/shortcodes/mine.html": "mine",
    "layouts/_shortcodes/own.html": "{{ .Inner }}",
    "themes/t/layouts/shortcodes/themes.html": "theme",
    "themes/t/layouts/shortcodes/notice.html": "{{ .Inner }}",
    "content/_index.md": """\
        ---
        title: Hjem
        ---
        {{< own >}}{{< mine >}}{{< /own >}}{{< own />}} {{< nobody >}}
        {{% notice %}}x{{% /notice %}} {{< themes >}} {{</* commented */>}}
        {{< x.inline >}}1{{< /x.inline >}}
        """,
}


def test_who_answers_and_how_often(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(tmp_path, TREE)
    monkeypatch.chdir(tmp_path)
    main(["shortcodes"])
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.split() == ["SHORTCODE", "CALLS", "ANSWERED", "BY", "TEMPLATE"]
    assert [" ".join(row.split()) for row in rows] == [
        "own 2 Hugo, with the site's Go template layouts/_shortcodes/own.html",
        "mine 1 your own template overrides/shortcodes/mine.html",
        "nobody 1 nobody; the inner text is shown",
        "notice 1 the plugin notice.html",
        "themes 1 Hugo, with the theme's Go template themes/t/layouts/shortcodes/themes.html",
    ]


@pytest.mark.parametrize("text", ["", "site_name: x\nplugins: [search]\n"])
def test_a_folder_without_a_site_of_ours(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mkdocs.yml"
    if text:
        path.write_text(text)
    with pytest.raises(SystemExit, match="mkdocs-hugo: "):
        main(["shortcodes", "--config-file", str(path)])
