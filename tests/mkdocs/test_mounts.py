"""Of files that several mounts have, the one is published and read that Hugo takes."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest

from tests.conftest import Built
from tests.hugo.oracle import binary

Build = Callable[..., Built]

FILES = {
    f"{folder}/{name}": text.format(folder)
    for folder in ("a", "b", "c", "themes/t/d")
    for name, text in {
        "static/f.txt": "{}",
        "static/deep/f.txt": "{}",
        "assets/r.txt": "{}",
        "data/x.yaml": "k: {}",
        "i18n/en.yaml": "hei: {{other: {}}}",
        "content/p.md": "---\ntitle: of {}\n---\n",
    }.items()
}
MKDOCS = """\
    site_name: x
    docs_dir: content
    theme: {name: material, custom_dir: own}
    plugins: [hugo]
    """
LAYOUT = """\
    {{ $page := site.GetPage "p" }}{{ $asset := resources.Get "r.txt" }}
    data={{ with site.Data.x }}{{ .k }}{{ end }}|i18n={{ i18n "hei" }}|
    {{- with $asset }}asset={{ .Content }}{{ end }}|{{ with $page }}title={{ .Title }}{{ end }};
    """
OURS = """\
    {% set found = find_page("/p") %}{% set asset = resource("r.txt", static=false) %}
    data={{ (data("x") or {}).k }}|i18n={{ i18n("hei") }}|
    {%- if asset %}asset={{ asset.text }}{% endif %}|{% if found %}title={{ found.title }}{% endif %};
    """
SHOWN = re.compile("data=.*;")


def _mounts(*mounts: str) -> str:
    listed = ", ".join(f"{{source: {one.split()[0]}, target: {one.split()[1]}}}" for one in mounts)
    return f"module: {{mounts: [{listed}, {{source: content, target: content}}]}}\n"


ORDERS = [
    _mounts(*(f"{folder}/{one} {one}" for folder in order for one in ("static", "assets", "data", "i18n")))
    for order in ("ab", "ba", "abc", "cab")
]
ORDERS += [
    _mounts("a/static static", "b/static static/deep"),
    _mounts("b/static static/deep", "a/static static"),
    _mounts("a/static/f.txt static/f.txt", "b/static static"),
    _mounts("b/static static", "a/static/f.txt static/f.txt"),
    _mounts("a/assets/r.txt assets/r.txt", "a/data/x.yaml data/x.yaml", "a/i18n/en.yaml i18n/en.yaml"),
    _mounts("a/data data", "b/i18n i18n", "a/content content", "b/content content"),
    "staticDir: [a/static, b/static]\n",
    "staticDir: a/static\nstaticDir1: b/static\n",
    "languages: {en: {staticDir: [a/static, b/static]}, nb: {staticDir: c/static}}\n",
    "theme: t\nstaticDir: a/static\n",
]


@pytest.mark.parametrize("configuration", ORDERS)
def test_the_mount_that_hugo_takes_has_the_file(build: Build, configuration: str) -> None:
    theme = _mounts("d/static static", "d/i18n i18n", "d/data data").replace(
        ", {source: content, target: content}", ""
    )
    built = build(
        {
            **FILES,
            "mkdocs.yml": MKDOCS,
            "hugo.yaml": configuration,
            "themes/t/hugo.yaml": theme,
            "content/_index.md": "Hjem {{< show >}}",
            "layouts/all.html": LAYOUT,
            "layouts/_shortcodes/show.html": "",
            "own/shortcodes/show.html": OURS,
        }
    )
    subprocess.run([binary(), "--quiet", "-d", "public"], cwd=built.root, check=True, timeout=60)
    for name in ("f.txt", "deep/f.txt", "deep/deep/f.txt"):
        hugos, ours = built.root / "public" / name, built.root / "site" / name
        assert ours.is_file() == hugos.is_file()
        assert not hugos.is_file() or ours.read_text("utf-8") == hugos.read_text("utf-8")
    home = (built.root / "public" / "index.html").read_text("utf-8")
    assert SHOWN.findall(built.text("/")) == SHOWN.findall(home) != []
