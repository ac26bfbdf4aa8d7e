"""The words that native templates print of their own accord, in the page's language."""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = {
    "caution": "Caution",
    "danger": "Danger",
    "default": "Note",
    "details": "Details",
    "error": "Error",
    "expand": "Expand me...",
    "important": "Important",
    "info": "Info",
    "note": "Note",
    "notyetwritten": "The content on this page is not yet complete.",
    "read more": "Read more",
    "success": "Success",
    "tab": "Tab",
    "tip": "Tip",
    "warning": "Warning",
}

_BOKMAL = {
    "caution": "Forsiktig",
    "danger": "Fare",
    "default": "Merk",
    "details": "Detaljer",
    "error": "Feil",
    "expand": "Vis mer",
    "important": "Viktig",
    "info": "Informasjon",
    "note": "Merk",
    "notyetwritten": "Innholdet på denne siden er ikke ferdig ennå.",
    "read more": "Les mer",
    "success": "Vellykket",
    "tab": "Fane",
    "tip": "Tips",
    "warning": "Advarsel",
}

_NYNORSK = {
    **_BOKMAL,
    "caution": "Ver varsam",
    "details": "Detaljar",
    "expand": "Vis meir",
    "info": "Informasjon",
    "notyetwritten": "Innhaldet på denne sida er ikkje ferdig enno.",
    "read more": "Les meir",
    "success": "Vellukka",
    "warning": "Åtvaring",
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": _ENGLISH,
    "nb": _BOKMAL,
    "nn": _NYNORSK,
    "no": _BOKMAL,
}


def word(name: str, lang: str) -> str:
    """Return a word in a language such as `nb` or `en-gb`; in English where there is no table for it."""
    words = _WORDS.get(lang.partition("-")[0].lower(), _ENGLISH)
    return words.get(name, name)
