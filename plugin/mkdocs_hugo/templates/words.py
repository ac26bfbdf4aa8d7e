"""The words that native templates print of their own accord, in the page's language."""

from __future__ import annotations

from collections.abc import Mapping

_ENGLISH = {
    "attachments": "Attachments",
    "back to text": "Back to the text",
    "browser data": "This part of the page needs data that the site fetches in the browser.",
    "caution": "Caution",
    "danger": "Danger",
    "default": "Note",
    "default value": "Default",
    "description": "Description",
    "details": "Details",
    "error": "Error",
    "expand": "Expand me...",
    "important": "Important",
    "info": "Info",
    "method": "Method",
    "more pages": "more pages",
    "no file": "The file was not found",
    "none": "none",
    "note": "Note",
    "notyetwritten": "The content on this page is not yet complete.",
    "optional": "optional",
    "path": "Path",
    "read more": "Read more",
    "recording": "Recording of a terminal",
    "required": "required",
    "slide": "Slide",
    "specification": "The specification",
    "success": "Success",
    "tab": "Tab",
    "tasks": "Tasklist",
    "tip": "Tip",
    "top": "Back to top",
    "unfold": "Expand",
    "view on instagram": "View this post on Instagram",
    "view on x": "View this post on X",
    "warning": "Warning",
}

_BOKMAL = {
    "attachments": "Vedlegg",
    "back to text": "Tilbake til teksten",
    "browser data": "Denne delen av siden trenger data som nettstedet henter i nettleseren.",
    "caution": "Forsiktig",
    "danger": "Fare",
    "default": "Merk",
    "default value": "Standard",
    "description": "Beskrivelse",
    "details": "Detaljer",
    "error": "Feil",
    "expand": "Vis mer",
    "important": "Viktig",
    "info": "Informasjon",
    "method": "Metode",
    "more pages": "sider til",
    "no file": "Filen ble ikke funnet",
    "none": "ingen",
    "note": "Merk",
    "notyetwritten": "Innholdet på denne siden er ikke ferdig ennå.",
    "optional": "valgfri",
    "path": "Sti",
    "read more": "Les mer",
    "recording": "Opptak av en terminal",
    "required": "påkrevd",
    "slide": "Lysbilde",
    "specification": "Spesifikasjonen",
    "success": "Vellykket",
    "tab": "Fane",
    "tasks": "Oppgaver",
    "tip": "Tips",
    "top": "Til toppen",
    "unfold": "Vis",
    "view on instagram": "Se innlegget på Instagram",
    "view on x": "Se innlegget på X",
    "warning": "Advarsel",
}

_NYNORSK = {
    **_BOKMAL,
    "back to text": "Tilbake til teksten",
    "browser data": "Denne delen av sida treng data som nettstaden hentar i nettlesaren.",
    "caution": "Ver varsam",
    "description": "Skildring",
    "details": "Detaljar",
    "expand": "Vis meir",
    "info": "Informasjon",
    "more pages": "sider til",
    "no file": "Fila vart ikkje funnen",
    "notyetwritten": "Innhaldet på denne sida er ikkje ferdig enno.",
    "read more": "Les meir",
    "optional": "valfri",
    "recording": "Opptak av ein terminal",
    "required": "påkravd",
    "success": "Vellukka",
    "tasks": "Oppgåver",
    "view on instagram": "Sjå innlegget på Instagram",
    "view on x": "Sjå innlegget på X",
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
