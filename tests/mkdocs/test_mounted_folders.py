"""Mounts of every component, of folders and of single files, as Hugo 0.168 has been seen to read them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

FOLDERS = ("s1:static", "a1:assets", "c1:content", "d1:data", "i1:i18n")
FILES = ("s2/one.txt:static/two.txt", "a2/g.svg:assets/f.svg", "c2/x.md:content/p.md")
MORE_FILES = ("d2/y.yaml:data/x.yaml", "i2/foo.yaml:i18n/nb.yaml")
TREE = {
    "mkdocs.yml": MKDOCS_YML.replace("language: nb", "language: nb, custom_dir: overstyr").replace(
        "content", "c1"
    ),
    "overstyr/shortcodes/vis.html": "{{ data('x').k }} {{ i18n('hi') }}",
    "s1/two.txt": "s1",
    "s2/one.txt": "s2",
    "a1/f.svg": "<svg>a1</svg>",
    "a2/g.svg": "<svg>a2</svg>",
    "c1/p.md": "---\ntitle: c1\n---\n{{< vis >}}",
    "c2/x.md": "---\ntitle: c2\n---\n{{< vis >}}",
    "d1/x.yaml": "k: d1",
    "d2/y.yaml": "k: d2",
    "i1/nb.yaml": "hi: i1",
    "i2/foo.yaml": "hi: i2",
}


def _mounts(*pairs: str) -> str:
    lines = ['defaultContentLanguage = "nb"']
    for pair in pairs:
        source, target = pair.split(":")
        lines += ["[[module.mounts]]", f'source = "{source}"', f'target = "{target}"']
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ((*FOLDERS, *FILES, *MORE_FILES), ("s2", "a2", "c1", "d1", "i2")),
        ((*FILES, *MORE_FILES, *FOLDERS), ("s1", "a1", "c2", "d2", "i1")),
    ],
)
def test_the_order_of_mounts_says_who_wins(
    build: Build, order: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    static, asset, title, data, word = expected
    built = build({**TREE, "hugo.toml": _mounts(*order)})
    assert built.text("/two.txt") == static
    assert asset in built.text("/f.svg")
    assert f"{data} {word}" in built.article("/p/")
    assert title in built.article("/p/")


def test_data_of_several_mounts_is_one_map(build: Build) -> None:
    tree = {**TREE, "d2/x.yaml": "k: d2\nm: bare her", "overstyr/shortcodes/vis.html": "{{ data('x') }}"}
    built = build({**tree, "hugo.toml": _mounts("d1:data", "d2:data", "c1:content")})
    assert "d1" in built.article("/p/")
    assert "bare her" in built.article("/p/")
    assert "d2" not in built.article("/p/")


@pytest.mark.parametrize("folder", ["s2:static/under/mappe", "s2/one.txt:static/under/mappe/one.txt"])
def test_static_files_can_be_mounted_twice(build: Build, folder: str) -> None:
    built = build({**TREE, "hugo.toml": _mounts(folder, "s2:static", "c1:content")})
    assert built.text("/under/mappe/one.txt") == built.text("/one.txt") == "s2"


def test_content_mounted_into_assets_shows_its_pictures(build: Build) -> None:
    tree = {**TREE, "c1/bilde.svg": "<svg/>", "c1/p.md": '{{< figure src="bilde.svg" >}}'}
    built = build({**tree, "hugo.toml": _mounts("c1:content", "c1:assets")}, strict=True)
    assert built.exists("/bilde.svg")
    assert built.exists("/p/")


KEYS = ("contentDir", "staticDir", "assetDir", "dataDir", "i18nDir", "layoutDir", "archetypeDir")
BAD = ("/", "..", "a\0b", "x" * 300, "hugo.yaml", "rundt")
TRIED = ("contentDir", "staticDir", "mount")
"""With these all values in each run, with the others in a long one: one function reads them all."""


@pytest.mark.parametrize("value", BAD)
@pytest.mark.parametrize(
    "key", [*TRIED, *(pytest.param(key, marks=pytest.mark.long) for key in KEYS if key not in TRIED)]
)
def test_folders_that_cannot_be_read_are_a_message_at_their_key(
    build: Build, tmp_path: Path, key: str, value: str
) -> None:
    quoted = '"' + value.replace("\0", "\\0") + '"'
    line = f"{key}: {quoted}\n"
    if key == "mount":
        line = f"module:\n  mounts:\n  - {{source: {quoted}, target: static}}\n"
    (tmp_path / "rundt").symlink_to("rundt")
    built = build({"hugo.yaml": line, "content/a.md": ""})
    warnings = [text for text in built.log if text.startswith("WARNING") and "hugo.yaml:1:1" in text]
    assert len(warnings) == 1
    assert built.exists("/")
