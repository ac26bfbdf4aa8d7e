"""Which files a build publishes, and that it touches nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]


def test_a_bundle_overwrites_nothing_outside_the_site(build: Build) -> None:
    built = build(
        {
            "content/_index.md": "Hjem",
            "content/b/index.md": "---\nslug: ../..\n---\n",
            "content/b/mkdocs.yml": "site_name: tatt over\n",
            "content/b/sub/data.csv": "1",
        }
    )
    assert (built.root / "mkdocs.yml").read_text("utf-8") == MKDOCS_YML
    assert built.text("/sub/data.csv") == "1"


@pytest.mark.parametrize(
    ("tree", "kept", "lost"),
    [
        (
            {"content/a.md": "---\nurl: /x.html\n---\n", "content/b.md": "---\nurl: /x.html/y/\n---\n"},
            "/x.html",
            "/x.html/y/",
        ),
        ({"content/a.md": "", "static/a": "fil"}, "/a/", "/a"),
        ({"content/b/index.md": "", "content/b/c": "fil", "content/b/c.txt": ""}, "/b/c", "/b/c/"),
        ({"content/a.md": "---\nurl: /x.html\naliases: [/x.html/z]\n---\n"}, "/x.html", "/x.html/z/"),
    ],
)
def test_of_a_file_and_a_folder_at_one_place_the_first_is_published(
    build: Build, tree: dict[str, str], kept: str, lost: str
) -> None:
    built = build({"content/_index.md": "", **tree})
    assert built.exists(kept)
    assert not built.exists(lost)
    if lost != "/b/c/":
        assert any("beside" in line and line.startswith("WARNING") for line in built.log)


def test_content_mounted_into_static_too_is_published_as_both(build: Build) -> None:
    hugo = """\
        [module]
        [[module.mounts]]
        source = "content"
        target = "content"
        [[module.mounts]]
        source = "content"
        target = "static"
        files = ["**.yaml"]
    """
    built = build({"hugo.toml": hugo, "content/docs/a.md": "A", "content/docs/x.yaml": "x: 1"})
    assert built.exists("/docs/a/")
    assert built.text("/docs/x.yaml") == "x: 1"
    assert not built.exists("/docs/a.md")


def test_files_that_a_mount_shuts_out_are_not_published(build: Build) -> None:
    hugo = """\
        [module]
        [[module.mounts]]
        source = "content"
        target = "content"
        [[module.mounts]]
        source = "static"
        target = "static"
        files = ["**.png"]
    """
    built = build({"hugo.toml": hugo, "content/a.md": "", "static/logo.png": "p", "static/intern/n.txt": "n"})
    assert built.exists("/logo.png")
    assert not built.exists("/intern/n.txt")


@pytest.mark.parametrize("folder", ["static", "assets", "content/b"])
def test_links_pipes_and_names_without_utf8_are_passed_over(
    build: Build, tmp_path: Path, folder: str
) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    (tmp_path / "hemmelig.svg").write_text("<svg/>", "utf-8")
    (place / "lenke.svg").symlink_to(tmp_path / "hemmelig.svg")
    (place / "brutt.svg").symlink_to("finnes-ikke.svg")
    (place / "rundt.svg").symlink_to("rundt.svg")
    (place / "mappe").symlink_to(tmp_path)
    os.mkfifo(place / "ror.svg")
    with Path(os.fsdecode(os.fsencode(place) + b"/\xff.svg")).open("w"):
        pass
    (place / "bilde.svg").write_text("<svg/>", "utf-8")
    built = build({"content/_index.md": "", "content/b/index.md": ""})
    names = {path.name for path in built.site.rglob("*.svg") if "assets/images" not in path.as_posix()}
    assert names & {"lenke.svg", "brutt.svg", "rundt.svg", "ror.svg", "hemmelig.svg"} == set()
    assert "bilde.svg" in names
    assert any("no UTF-8" in line and line.startswith("WARNING") for line in built.log)
    assert any("symbolic link" in line for line in built.log)
