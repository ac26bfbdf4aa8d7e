"""The languages of a site and their order. Hugo: langs/config.go, langs/language.go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.site.output_path import inside, why_impossible


@dataclass(frozen=True, slots=True)
class Language:
    """One language; `lang` is its key in the configuration.

    `locale` falls back to `lang`, `label` and `direction` are "" where nobody gave them. `index` counts the
    languages in Hugo's order: by weight, those without one last, then by key.
    """

    lang: str
    locale: str = ""
    label: str = ""
    direction: str = ""
    title: str = ""
    weight: int = 0
    disabled: bool = False
    is_default: bool = False
    index: int = 0


def decode_languages(values: Mapping[str, Any]) -> tuple[Language, ...]:
    """Return every language, disabled ones last; raises `ConfigError` if the default is none of them."""
    configured = values.get("languages")
    configured = dict(configured) if isinstance(configured, Mapping) else {}
    default = _language_code(values.get("defaultcontentlanguage"))
    if not configured:
        configured = {default or "en": {}}
    switched_off = set(to_strings(values.get("disablelanguages")))
    languages = [_language(lang, own, lang in switched_off) for lang, own in configured.items()]
    languages.sort(key=lambda one: (one.disabled, one.weight == 0, one.weight, one.lang))
    default = default or _default(languages)
    _check(languages, default)
    return tuple(
        replace(_with_locale(one, configured[one.lang], values), is_default=True, index=index)
        if one.lang == default
        else replace(_with_locale(one, configured[one.lang], {}), index=index)
        for index, one in enumerate(languages)
    )


def _language_code(value: Any) -> str:
    """Return a language's key; YAML 1.1, which mkdocs.yml is written in, reads `no` as false."""
    return "no" if value is False else to_string(value).lower()


def _language(lang: str, own: Any, switched_off: bool) -> Language:
    own = own if isinstance(own, Mapping) else {}
    return Language(
        lang,
        label=to_string(own.get("label") or own.get("languagename")),
        direction=to_string(own.get("direction") or own.get("languagedirection")),
        title=to_string(own.get("title")),
        weight=to_int(own.get("weight")) or 0,
        disabled=switched_off or bool(to_bool(own.get("disabled"))),
    )


def _default(languages: list[Language]) -> str:
    """Return the default language where nobody named one: English, else the first."""
    enabled = [one.lang for one in languages if not one.disabled]
    return "en" if "en" in enabled or not enabled else enabled[0]


def _check(languages: list[Language], default: str) -> None:
    for one in languages:
        if inside(one.lang) != f"/{one.lang}" or "/" in one.lang or why_impossible(one.lang):
            hint = "Give it the code of the language, such as nb or en-us."
            raise ConfigError(f"the language {one.lang!r} cannot be the name of a folder", hint=hint)
    named = ", ".join(one.lang for one in languages)
    found = next((one for one in languages if one.lang == default), None)
    if found is None:
        hint = f"Set it to one of: {named}."
        raise ConfigError(f"defaultContentLanguage {default!r} is no key of languages", hint=hint)
    if found.disabled:
        hint = "Enable it, or set defaultContentLanguage to another language."
        raise ConfigError(f"the default language {default!r} is disabled", hint=hint)


def _with_locale(language: Language, own: Any, root: Mapping[str, Any]) -> Language:
    """Fill in the locale; `root` is the whole configuration for the default language, else empty."""
    places = (own if isinstance(own, Mapping) else {}, root)
    found = (place.get(key) for key in ("locale", "languagecode") for place in places)
    return replace(language, locale=next((to_string(one) for one in found if one), language.lang))
