"""Which folders a configuration mounts where, for which languages, and which files they let through."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_hugo.site.mounts import Mount
from tests.site.test_config import site

FOLDERS = ("content/a.md", "innhold/a.md", "static/a.txt", "extra/a.md")
LANGUAGES = "languages: {en: {}, nb: {}}\n"


def mounts(root: Path, text: str, component: str = "content") -> list[str]:
    """Return the mounts of a component as `source -> target languages`."""
    config = site(root, {"hugo.yaml": text, **dict.fromkeys(FOLDERS, "")})
    return [
        f"{mount.source.relative_to(root).as_posix()} -> {mount.target} {' '.join(sorted(mount.languages))}"
        for mount in config.mounts
        if mount.component == component
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["content -> content en"]),
        ("contentDir: innhold\n", ["innhold -> content en"]),
        (LANGUAGES, ["content -> content en"]),
        (
            "defaultContentLanguage: nb\nlanguages: {en: {}, nb: {contentDir: innhold}}\n",
            ["content -> content nb", "innhold -> content nb"],
        ),
        (
            "languages: {en: {contentDir: content.en}, nb: {contentDir: content.nb}}\n",
            ["content.en -> content en", "content.nb -> content nb"],
        ),
        (
            f"{LANGUAGES}contentDir: x\nmodule:\n  mounts: {{source: innhold, target: content, lang: nb}}\n",
            ["innhold -> content nb"],
        ),
        (
            f"{LANGUAGES}module: {{mounts: [{{source: ./innhold/, target: content/x/}}]}}\n",
            ["innhold -> content/x en"],
        ),
        (
            f"{LANGUAGES}module:\n  mounts:\n    - {{source: innhold, target: content, sites: {{matrix: "
            "{languages: '*'}}}\n",
            ["innhold -> content en nb"],
        ),
        (
            f"{LANGUAGES}module:\n  mounts:\n    - {{source: innhold, target: content, sites: {{matrix: "
            "{languages: ['! en']}}}\n",
            ["innhold -> content nb"],
        ),
        (
            "module:\n  mounts:\n    - {source: innhold, target: content, lang: nb}\n"
            "    - {source: gone, target: content}\n",
            [],
        ),
        ("module: {mounts: [{source: extra, target: static}]}\n", ["content -> content en"]),
        ("module: {mounts: [{source: gone, target: content}]}\n", ["content -> content en"]),
    ],
)
def test_content_mounts(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert mounts(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["static -> static en"]),
        ("staticDir: [a, b]\nstaticDir3: c\n", ["c -> static en", "b -> static en", "a -> static en"]),
        (
            "languages: {en: {}, nb: {staticDir: s}}\n",
            ["s -> static en nb", "static -> static en nb"],
        ),
        ("module: {mounts: [{source: extra, target: static/x}]}\n", ["extra -> static/x en"]),
    ],
)
def test_static_mounts(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert mounts(tmp_path, text, "static") == expected


def test_other_folders_can_have_other_names(tmp_path: Path) -> None:
    text = "dataDir: d\ni18nDir: i\nlayoutDir: l\nassetDir: a\n"
    found = {
        component: mounts(tmp_path, text, component)[0] for component in ("data", "i18n", "layouts", "assets")
    }
    assert found == {
        "data": "d -> data en",
        "i18n": "i -> i18n en",
        "layouts": "l -> layouts en",
        "assets": "a -> assets en",
    }


def test_a_theme_s_folders_come_after_the_project_s(tmp_path: Path) -> None:
    tree = {
        "hugo.yaml": "module: {imports: [{path: t}, {path: u}, {path: v, noMounts: true}, {path: w, mounts: "
        "[{source: c2, target: content/w}]}]}\n",
        "themes/t/content/x.md": "",
        "themes/t/static/x.txt": "",
        "themes/u/content/x.md": "",
        "themes/u/c2/x.md": "",
        "themes/u/hugo.toml": "[[module.mounts]]\nsource = 'c2'\ntarget = 'content/u'\n",
        "themes/v/content/x.md": "",
        "themes/w/content/x.md": "",
        "themes/w/c2/x.md": "",
    }
    found = [
        (mount.module, mount.source.relative_to(tmp_path).as_posix(), mount.below)
        for mount in site(tmp_path, tree).mounts
        if mount.component == "content"
    ]
    assert found == [
        ("", "content", ""),
        ("t", "themes/t/content", ""),
        ("u", "themes/u/c2", "u"),
        ("w", "themes/w/c2", "w"),
    ]


PATHS = ["a.md", "Upper/Z.md", "drafts/x.md", "drafts/deep/y.md"]


@pytest.mark.parametrize(
    ("patterns", "accepted"),
    [
        ((), PATHS),
        (("! drafts/**",), ["a.md", "Upper/Z.md"]),
        (("! drafts",), ["a.md", "Upper/Z.md"]),
        (("! **/y.md", "! /a.md"), ["Upper/Z.md", "drafts/x.md"]),
        (("**.md",), ["a.md"]),
        (("drafts/**",), ["drafts/x.md", "drafts/deep/y.md"]),
        (("/drafts/*.md", "upper/z.md"), ["Upper/Z.md", "drafts/x.md"]),
        (("! drafts/deep/**", "drafts/**", "a.md"), ["a.md", "drafts/x.md"]),
        (("drafts/**", "! drafts/deep/**"), ["drafts/x.md", "drafts/deep/y.md"]),
    ],
)
def test_patterns_choose_files_as_in_hugo(patterns: tuple[str, ...], accepted: list[str]) -> None:
    mount = Mount(Path("content"), "content", patterns=patterns)
    assert [path for path in PATHS if mount.accepts(path)] == accepted


def test_older_patterns_are_added_to_the_newer_ones(tmp_path: Path) -> None:
    text = "source: content, target: content, files: 'a/**', includeFiles: [b], excludeFiles: c"
    config = site(tmp_path, {"hugo.yaml": f"module: {{mounts: [{{{text}}}]}}\n", "content/a.md": ""})
    (mount,) = (one for one in config.mounts if one.component == "content")
    assert mount.patterns == ("a/**", "b", "! c")
