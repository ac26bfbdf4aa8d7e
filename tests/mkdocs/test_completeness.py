"""Whether all that was to be published is there, and what is said of what is not."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

HOOKED = MKDOCS_YML + "hooks: [krok.py]\n"
HEAD = "from pathlib import Path\nfrom mkdocs.structure.files import File\n\n"


def _warnings(built: Built) -> list[str]:
    return [line for line in built.log if line.startswith("WARNING")]


def _hooked(code: str) -> dict[str, str]:
    tree = {"content/a.md": "", "content/b.md": "", "static/x.txt": "x"}
    return {**tree, "mkdocs.yml": HOOKED, "krok.py": HEAD + code}


def test_a_file_that_is_missing_from_the_site_is_named(build: Build) -> None:
    code = """
def on_post_page(output, *, page, config):
    Path(config.site_dir, "x.txt").unlink(missing_ok=True)
    return output
"""
    built = build(_hooked(code))
    assert ["1 file is missing from the site: /x.txt" in line for line in _warnings(built)] == [True]


@pytest.mark.parametrize(
    "code",
    [
        "def on_post_page(output, *, page, config):\n    return output * (page.url != 'a/')\n",
        "def on_files(files, *, config):\n    files.remove(files.get_file_from_path('a.md'))\n",
        "def on_env(env, *, config, files):\n    files.remove(files.get_file_from_path('static/x.txt'))\n",
        "def on_post_build(config):\n    Path(config.site_dir, 'x.txt').unlink()\n",
    ],
)
def test_what_plugins_leave_out_is_not_missed(build: Build, code: str) -> None:
    built = build(_hooked(code), strict=True)
    assert _warnings(built) == []
    assert [built.exists("/a/"), built.exists("/x.txt")].count(False) == 1


@pytest.mark.parametrize(("name", "own"), [("x.txt", "static/x.txt"), ("a.md", "a.md")])
def test_a_file_of_a_plugin_at_a_taken_address_is_named(build: Build, name: str, own: str) -> None:
    code = f"""
def on_files(files, *, config):
    file = File.generated(config, "gen/{name}", content="annen")
    file.dest_uri = files.get_file_from_path("{own}").dest_uri
    files.append(file)
"""
    built = build(_hooked(code))
    (line,) = _warnings(built)
    assert f"gen/{name} of the plugin" in line
    assert f": {own} and" in line


def test_a_file_that_an_earlier_plugin_has_made_is_named(build: Build) -> None:
    code = """
from mkdocs.plugins import event_priority

@event_priority(200)
def on_files(files, *, config):
    files.append(File.generated(config, "x.txt", content="annen"))
    files.append(File.generated(config, "egen.txt", content="egen"))
"""
    built = build(_hooked(code))
    (line,) = _warnings(built)
    assert "x.txt of the plugin" in line
    assert "static/x.txt" in line
    assert built.text("/x.txt") == "x"
    assert built.text("/egen.txt") == "egen"


def test_a_source_that_is_gone_when_it_is_copied_is_named(
    build: Build, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("statisk")
    for name in ("borte.txt", "mappe.txt", "igjen.txt"):
        (elsewhere / name).write_text(name, "utf-8")
    code = f"""
def on_env(env, *, config, files):
    for name in ("borte.txt", "mappe.txt"):
        Path({str(elsewhere)!r}, name).unlink()
    Path({str(elsewhere)!r}, "mappe.txt").mkdir()
"""
    built = build(_hooked(code) | {"hugo.yaml": f"staticDir: {elsewhere}\n"})
    assert all(any(name in line for line in _warnings(built)) for name in ("borte.txt", "mappe.txt"))
    assert len(_warnings(built)) == 2
    assert built.exists("/igjen.txt")
    assert built.exists("/a/")


@pytest.mark.parametrize("function", ["write_file", "copy_file"])
def test_a_full_disk_ends_the_build_with_a_message(
    build: Build, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(f"mkdocs.utils.{function}", full)
    with pytest.raises(Abort, match=r"cannot write .*site: No space left on device\n  Make room"):
        build({"content/a.md": "", "static/x.txt": "x"})


def test_another_plugin_s_error_stays_its_own(build: Build) -> None:
    code = "def on_env(env, *, config, files):\n    Path('/finnes/ikke').read_text()\n"
    with pytest.raises(FileNotFoundError):
        build(_hooked(code))


LANGUAGES = """\
defaultContentLanguage = "nb"
[languages.nb]
weight = 1
[languages.en]
weight = 2
[languages.fr]
weight = 3
[languages.de]
weight = 4
[[module.mounts]]
source = "content"
target = "content"
[module.mounts.sites.matrix]
languages = ["*"]
"""


def test_one_source_mounted_for_several_languages_is_a_page_in_each(build: Build, tmp_path: Path) -> None:
    tree = {
        "hugo.toml": LANGUAGES,
        "mkdocs.yml": MKDOCS_YML + "repo_url: https://example.org/repo\nedit_uri: edit/main/content/\n",
        "content/_index.md": "Hjem",
        "content/s/a.md": "---\ntitle: A\n---\nFørste",
        "content/s/b.en.md": "---\ntitle: B\n---\nOnly English",
        "content/bunt/index.md": "Bunt",
        "content/bunt/fil.txt": "fil",
    }
    for text in ("Første", "Andre"):
        built = build({**tree, "content/s/a.md": f"---\ntitle: A\n---\n{text}"}, strict=True)
        for prefix in ("", "/en", "/fr", "/de"):
            assert text in built.article(f"{prefix}/s/a/")
            assert "edit/main/content/s/a.md" in built.text(f"{prefix}/s/a/")
            assert "Bunt" in built.article(f"{prefix}/bunt/")
            assert "Hjem" in built.article(f"{prefix}/")
    assert built.exists("/en/s/b/")
    assert not built.exists("/s/b/")
    assert built.exists("/bunt/fil.txt")


@pytest.mark.parametrize(
    ("tree", "level"),
    [
        ({"content/b/index.md": "", "content/b/x.txt": "bunt", "static/b/x.txt": "statisk"}, "WARNING"),
        ({"content/b/index.md": "", "content/b/x.txt": "lik", "static/b/x.txt": "lik"}, ""),
        ({"content/c.md": "", "static/c/index.html": "statisk"}, "WARNING"),
        ({"static/x.svg": "<svg/>", "assets/x.svg": "<svg></svg>"}, "INFO"),
        ({"static/x.svg": "<svg/>", "assets/x.svg": "<svg/>"}, ""),
        ({"static/x.txt": "1", "themes/t/static/x.txt": "2", "hugo.yaml": "theme: t"}, ""),
        ({"static/x.txt": "1", "s2/x.txt": "2", "hugo.yaml": "staticDir: [static, s2]"}, ""),
    ],
)
def test_two_files_at_one_address_are_named_where_one_is_lost(
    build: Build, tree: dict[str, str], level: str
) -> None:
    built = build({"content/_index.md": "", **tree})
    lines = [line for line in built.log if "beside" in line]
    assert [line.split(":")[0] for line in lines] == ([level] if level else [])


LATIN_1 = "blåbær".encode("latin-1")


@pytest.mark.parametrize(
    ("name", "shortcode"),
    [
        ("data/x.yaml", ""),
        ("i18n/nb.toml", ""),
        ("kode/x.txt", '{{< readfile file="/kode/x.txt" code="true" lang="text" >}}'),
        ("content/b/utdrag.md", '{{% include "b/utdrag.md" %}}'),
    ],
)
def test_files_that_are_no_utf8_are_told_at_their_place(build: Build, name: str, shortcode: str) -> None:
    text = b'hei = "Hei"\nto = "' if name.endswith(".toml") else b"# en\nto: "
    tree = {name: text + LATIN_1 + b'"' * name.endswith(".toml"), "content/a.md": shortcode}
    for _ in ("cold", "from the cache"):
        built = build({"content/_index.md": "", **tree})
        (line,) = [line for line in _warnings(built) if "UTF-8" in line]
        assert f"{name}:2:" in line
