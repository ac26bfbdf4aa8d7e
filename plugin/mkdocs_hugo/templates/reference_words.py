"""The words of the shortcode reference in the languages that it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_hugo.templates.parameters import ParameterType


@dataclass(frozen=True, slots=True)
class Words:
    """All that the reference says by itself; `front_matter` and `introduction` are whole blocks."""

    front_matter: str
    introduction: str
    theme: str
    inner: str
    no_inner: str
    inner_markdown: str
    inner_by_delimiters: str
    inner_raw: str
    required: str
    optional: str
    no_parameters: str
    any_parameters: str
    same_parameters: str
    columns: tuple[str, str, str, str, str]
    types: Mapping[ParameterType, str]


BOKMAL = Words(
    front_matter="""\
---
title: Alle kortkoder
linktitle: Oppslag
description: Kortkodene som tillegget har egne maler for, med alle parametere.
weight: 900
---""",
    introduction="""\
Denne siden er skrevet ut av `mkdocs-hugo reference`, fra det malene selv oppgir.
Beskrivelsene er på engelsk, som i feilmeldingene.

- **Plass** er nummeret til en parameter uten navn. Den første har nummer 0.
- Store og små bokstaver i navnene betyr ikke noe.
- **Etter skilletegnene** betyr at teksten inni er Markdown mellom `%` og `%`, og HTML mellom `<` og `>`.
- **Slik den er skrevet** betyr at kortkoden selv leser teksten inni.
- **Tema** viser hva som er annerledes på nettsteder som bruker et av temaene som er nevnt.""",
    theme="Tema",
    inner="Tekst inni",
    no_inner="ingen",
    inner_markdown="Markdown",
    inner_by_delimiters="etter skilletegnene",
    inner_raw="slik den er skrevet",
    required="påkrevd",
    optional="valgfri",
    no_parameters="Ingen parametere.",
    any_parameters="Tar imot alle slags parametere.",
    same_parameters="Parameterne er de samme.",
    columns=("Parameter", "Plass", "Type", "Standard", "Beskrivelse"),
    types={
        ParameterType.STRING: "tekst",
        ParameterType.INT: "heltall",
        ParameterType.FLOAT: "tall",
        ParameterType.BOOL: "`true` eller `false`",
        ParameterType.ANY: "verdi",
    },
)

ENGLISH = Words(
    front_matter="""\
---
title: All shortcodes
linktitle: Look-up
description: The shortcodes that the plugin has templates of its own for, with all parameters.
weight: 900
---""",
    introduction="""\
This page is printed by `mkdocs-hugo reference`, from what the templates declare.

- **Position** is the number of a parameter without a name. The first has number 0.
- Upper and lower case in names make no difference.
- **By delimiters** means that the inner text is Markdown between `%` and `%`, and HTML between `<` and `>`.
- **As written** means that the shortcode reads the inner text itself.
- **Theme** shows what is different on sites that use one of the themes named.""",
    theme="Theme",
    inner="Inner text",
    no_inner="none",
    inner_markdown="Markdown",
    inner_by_delimiters="by delimiters",
    inner_raw="as written",
    required="required",
    optional="optional",
    no_parameters="No parameters.",
    any_parameters="Takes any parameters.",
    same_parameters="The parameters are the same.",
    columns=("Parameter", "Position", "Type", "Default", "Description"),
    types={
        ParameterType.STRING: "text",
        ParameterType.INT: "whole number",
        ParameterType.FLOAT: "number",
        ParameterType.BOOL: "`true` or `false`",
        ParameterType.ANY: "value",
    },
)
