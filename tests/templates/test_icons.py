"""Icons by the names of Font Awesome and Material, and the sizes of pictures."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from mkdocs_hugo.templates.icons import Icons
from mkdocs_hugo.templates.image_size import image_size
from tests.conftest import write_tree
from tests.templates.site_with_files import png


@pytest.fixture
def icons(tmp_path: Path) -> Icons:
    names = [
        "fontawesome/solid/star",
        "fontawesome/solid/triangle-exclamation",
        "fontawesome/solid/circle-xmark",
        "fontawesome/solid/file-lines",
        "fontawesome/solid/lightbulb",
        "fontawesome/regular/lightbulb",
        "fontawesome/brands/github",
        "material/account-circle",
        "octicons/heart-24",
        "simple/hugo",
    ]
    write_tree(tmp_path, {f"icons/{name}.svg": f"<svg>{name}</svg>\n" for name in names} | {"x.svg": "out"})
    return Icons([tmp_path / "other", tmp_path / "icons"])


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("star", "fontawesome/solid/star"),
        ("fa-star", "fontawesome/solid/star"),
        ("fas fa-star", "fontawesome/solid/star"),
        ("fa-fw fas fa-star fa-2x", "fontawesome/solid/star"),
        ("fa fa-star", "fontawesome/solid/star"),
        ("exclamation-triangle", "fontawesome/solid/triangle-exclamation"),
        ("fa-times-circle", "fontawesome/solid/circle-xmark"),
        ("fa fa-file-text-o", "fontawesome/solid/file-lines"),
        ("far fa-lightbulb", "fontawesome/regular/lightbulb"),
        ("fa-solid fa-lightbulb", "fontawesome/solid/lightbulb"),
        ("fab fa-github", "fontawesome/brands/github"),
        ("fa-brands fa-github", "fontawesome/brands/github"),
        ("github", "fontawesome/brands/github"),
        ("fontawesome-brands-github", "fontawesome/brands/github"),
        (":fontawesome-solid-star:", "fontawesome/solid/star"),
        ("material/account-circle", "material/account-circle"),
        ("material-account-circle", "material/account-circle"),
        ("account-circle", "material/account-circle"),
        ("octicons-heart-24", "octicons/heart-24"),
        ("heart", "octicons/heart-24"),
        ("simple-hugo", "simple/hugo"),
    ],
)
def test_an_icon_is_found_by_its_names(icons: Icons, name: str, path: str) -> None:
    assert icons.svg(name) == f"<svg>{path}</svg>"


@pytest.mark.parametrize(
    "name", ["none", "", "../x", "material/../../x", "/etc/passwd", "fa", "fa-fw", "a\0b"]
)
def test_there_is_no_other_icon(icons: Icons, name: str) -> None:
    assert icons.svg(name) == ""


@pytest.mark.parametrize(
    "name", ["fas fa-exclamation-circle", "fa-info-circle", "fa-external-link-alt", "fa-home", "fa-cog"]
)
def test_older_names_are_in_the_theme(name: str) -> None:
    material = find_spec("material")
    assert material is not None
    folders = [Path(folder, "templates/.icons") for folder in material.submodule_search_locations or ()]
    assert Icons(folders).svg(name).startswith("<svg")


PICTURES: dict[str, str | bytes] = {
    "a.png": png(300, 20),
    "a.gif": b"GIF89a" + (7).to_bytes(2, "little") + (9).to_bytes(2, "little"),
    "a.jpg": b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc2\x00\x11\x08\x00\x28\x00\x50\x03\x01\x22\x00\x02\x11",
    "a.webp": b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x1f\0\0",
    "a.svg": '<?xml version="1.0"?><svg xmlns="x" width="12.4px" height="8" viewBox="0 0 1 1"></svg>',
    "b.svg": '<svg viewBox="0 0 640 480"></svg>',
    "c.svg": '<svg width="100%"></svg>',
    "cut.png": b"\x89PNG\r\n",
    "text.png": b"text",
}


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a.png", (300, 20)),
        ("a.gif", (7, 9)),
        ("a.jpg", (80, 40)),
        ("a.webp", (16, 32)),
        ("a.svg", (12, 8)),
        ("b.svg", (640, 480)),
        ("c.svg", None),
        ("cut.png", None),
        ("text.png", None),
        ("none.png", None),
    ],
)
def test_a_picture_tells_its_size(name: str, size: tuple[int, int] | None, tmp_path: Path) -> None:
    write_tree(tmp_path, PICTURES)
    assert image_size(tmp_path / name) == size
