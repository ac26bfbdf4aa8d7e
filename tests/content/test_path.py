"""What file names mean. The expected values are Hugo's rules for the names that real authors use."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.content.path import PathType, parse

LANGUAGES = {"nb", "en"}


@pytest.mark.parametrize(
    ("path", "base", "type_", "language", "section"),
    [
        ("/_index.md", "", PathType.BRANCH, None, ""),
        ("/_index.nb.md", "", PathType.BRANCH, "nb", ""),
        ("/om.md", "/om", PathType.SINGLE, None, ""),
        ("/api/_index.nb.md", "/api", PathType.BRANCH, "nb", "api"),
        ("/api/rest/index.md", "/api/rest", PathType.LEAF, None, "api"),
        ("/api/index.md", "/api", PathType.LEAF, None, ""),
        ("/Api/Maskinporten-Token.md", "/api/maskinporten-token", PathType.SINGLE, None, "api"),
        (
            "/Innføring i XML/spørsmål.nb.md",
            "/innføring-i-xml/spørsmål",
            PathType.SINGLE,
            "nb",
            "innføring-i-xml",
        ),
        ("/blog/v0.11.md", "/blog/v0.11", PathType.SINGLE, None, "blog"),
        ("/blog/v0.11.en.md", "/blog/v0.11", PathType.SINGLE, "en", "blog"),
        ("/a/en.md", "/a/en", PathType.SINGLE, None, "a"),
        ("/a/side.sv.md", "/a/side.sv", PathType.SINGLE, None, "a"),
        ("/a/_old_version.md", "/a/_old_version", PathType.SINGLE, None, "a"),
        ("/a/Bilde.PNG", "/a/bilde.png", PathType.FILE, None, "a"),
        ("/a/bilde.nb.png", "/a/bilde.png", PathType.FILE, "nb", "a"),
        ("/data.altinn.no/_index.md", "/data.altinn.no", PathType.BRANCH, None, "data.altinn.no"),
        ("/a/LICENSE", "/a/license", PathType.FILE, None, "a"),
        ("/a/side.html", "/a/side", PathType.SINGLE, None, "a"),
    ],
)
def test_names(path: str, base: str, type_: PathType, language: str | None, section: str) -> None:
    parsed = parse(path, LANGUAGES)
    assert (parsed.base, parsed.type, parsed.language, parsed.section) == (base, type_, language, section)


def test_the_authors_own_spelling_is_kept() -> None:
    assert parse("/Åpne API/Min Side.nb.md", LANGUAGES).unnormalized().base == "/Åpne API/Min Side"


def test_disabled_language_is_told() -> None:
    assert parse("/a.en.md", {"nb"}, {"en"}).disabled


@given(st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=12))
@settings(derandomize=True, deadline=None, max_examples=200)
def test_any_name_has_a_base_in_its_folder(name: str) -> None:
    parsed = parse(f"/mappe/{name}", LANGUAGES)
    assert parsed.base.startswith("/mappe")
    assert parsed.unnormalized().original == f"/mappe/{name}"
