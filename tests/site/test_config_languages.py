"""The languages of a configuration: their order, their names, and what each has of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.test_config import complaints, configure, refusal, site


def codes(root: Path, text: str) -> list[str]:
    return [config.language.lang for config in configure(root, {"hugo.yaml": text})]


@pytest.mark.parametrize(
    ("languages", "order"),
    [
        ("{nb: {}, en: {}, de: {}}", ["de", "en", "nb"]),
        ("{nb: {weight: 1}, en: {}, de: {}}", ["nb", "de", "en"]),
        ("{a: {weight: 0}, b: {weight: -1}, c: {weight: 5}, en: {}}", ["b", "c", "a", "en"]),
        ("{nb: {weight: '2'}, en: {weight: 1}}", ["en", "nb"]),
    ],
)
def test_languages_go_by_weight_then_by_key(tmp_path: Path, languages: str, order: list[str]) -> None:
    assert codes(tmp_path, f"languages: {languages}\n") == order


@pytest.mark.parametrize(
    ("text", "default"),
    [
        ("", "en"),
        ("defaultContentLanguage: nb\n", "nb"),
        ("languages: {nb: {}, en: {}}\n", "en"),
        ("languages: {nb: {}, de: {}}\n", "de"),
        ("languages: {nb: {weight: 1}, de: {}}\n", "nb"),
        ("languages: {nb: {}, en: {disabled: true}}\n", "nb"),
        ("defaultContentLanguage: NO\nlanguages: {no: {}, en: {}}\n", "no"),
        ("defaultContentLanguage: zh-CN\nlanguages: {zh-CN: {}, en: {}}\n", "zh-cn"),
        ("languages:\n", "en"),
    ],
)
def test_the_default_language(tmp_path: Path, text: str, default: str) -> None:
    config = site(tmp_path, {"hugo.yaml": text})
    assert (config.language.lang, config.default_content_language) == (default, default)
    assert config.language.is_default


def test_the_norwegian_language_is_no_boolean(tmp_path: Path) -> None:
    assert codes(tmp_path, "languages:\n  no: {label: Norsk}\n  en: {}\n") == ["en", "no"]


def test_names_of_a_language(tmp_path: Path) -> None:
    text = (
        "locale: en-GB\nlanguages:\n  nb: {languageName: Norsk, languageCode: nb-NO, title: Nettsted}\n"
        "  en: {}\n  he: {label: Hebrew, direction: rtl}\n"
    )
    en, he, nb = (config.language for config in configure(tmp_path, {"hugo.yaml": text}))
    assert (nb.label, nb.locale, nb.title, nb.index) == ("Norsk", "nb-NO", "Nettsted", 2)
    assert (he.label, he.locale, he.direction) == ("Hebrew", "he", "rtl")
    assert (en.label, en.locale) == ("", "en-GB")


@pytest.mark.parametrize(
    ("root", "own", "locale"),
    [
        ("locale: fr\nlanguageCode: de\n", "{languageCode: en-us}", "fr"),
        ("languageCode: de\n", "{languageCode: en-us}", "en-us"),
        ("locale: fr\n", "{locale: en-us}", "en-us"),
        ("languageCode: de\n", "{}", "de"),
    ],
)
def test_which_locale_counts(tmp_path: Path, root: str, own: str, locale: str) -> None:
    assert site(tmp_path, {"hugo.yaml": f"{root}languages: {{en: {own}}}\n"}).language.locale == locale


def test_a_language_has_its_own_over_the_root_s(tmp_path: Path) -> None:
    text = """
title = 'root'
[params]
a = 'root'
b = 'root'
[params.deep]
x = 1
[permalinks]
posts = '/a/:slug'
docs = '/b/:slug'
[[menus.main]]
identifier = 'root'
[[menus.foot]]
identifier = 'foot'
[languages.en]
[languages.nb]
title = 'norsk'
buildDrafts = true
[languages.nb.params]
a = 'norsk'
[languages.nb.params.deep]
y = 2
[languages.nb.permalinks]
posts = '/c/:slug'
[[languages.nb.menus.main]]
identifier = 'norsk'
"""
    en, nb = configure(tmp_path, {"hugo.toml": text})
    assert (en.title, nb.title) == ("root", "norsk")
    assert (en.build_drafts, nb.build_drafts) == (False, True)
    assert en.params == {"a": "root", "b": "root", "deep": {"x": 1}}
    assert nb.params == {"a": "norsk", "b": "root", "deep": {"x": 1, "y": 2}}
    assert nb.permalinks == {"posts": "/c/:slug"}
    assert nb.menus == {"main": ({"identifier": "norsk"},)}
    assert [language.lang for language in nb.languages] == ["en", "nb"]


def test_merging_can_be_switched_off(tmp_path: Path) -> None:
    text = "params: {b: 1}\nlanguages: {en: {}, nb: {params: {_merge: none, a: 1}}}\n"
    en, nb = configure(tmp_path, {"hugo.yaml": text})
    assert (en.params, nb.params) == ({"b": 1}, {"a": 1})
    assert "_merge" not in str(nb.raw)


@pytest.mark.parametrize(
    "text",
    [
        "languages: {en: {}, nb: {disabled: true}}\n",
        "disableLanguages: [nb]\nlanguages: {en: {}, nb: {}}\n",
    ],
)
def test_disabled_languages_are_known_but_not_built(tmp_path: Path, text: str) -> None:
    configuration = configure(tmp_path, {"hugo.yaml": text})
    assert [config.language.lang for config in configuration] == ["en"]
    assert configuration.default.disabled_languages == {"nb"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "defaultContentLanguage: fr\nlanguages: {nb: {}, en: {}}\n",
            "hugo.yaml:1:1: defaultContentLanguage 'fr' is no key of languages\n"
            "  1 | defaultContentLanguage: fr\n"
            "    | ^\n"
            "  Set it to one of: en, nb.",
        ),
        (
            "defaultContentLanguage: en\nlanguages: {nb: {}, en: {disabled: true}}\n",
            "hugo.yaml:1:1: the default language 'en' is disabled\n"
            "  1 | defaultContentLanguage: en\n"
            "    | ^\n"
            "  Enable it, or set defaultContentLanguage to another language.",
        ),
    ],
)
def test_languages_that_contradict_each_other(tmp_path: Path, text: str, message: str) -> None:
    assert refusal(tmp_path, {"hugo.yaml": text}) == message


def test_languages_in_any_shape_are_taken_or_reported(tmp_path: Path) -> None:
    for languages in ("[a, b]", "x", "{en: x, nb: [a]}", "{en: {params: x, menus: y}}"):
        complaints(tmp_path, {"hugo.yaml": f"languages: {languages}\n"})
