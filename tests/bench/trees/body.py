"""The body of one page: as many parts of each kind as documentation has on average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.bench.trees.words import heading, paragraph, sentence

_KINDS = ("text", "list", "steps", "table", "code", "link", "ref", "notice", "expand", "tabs", "picture")
_WEIGHTS = (40, 16, 8, 6, 12, 12, 6, 6, 2, 2, 3)
_CODE = {
    "json": '{{\n  "navn": "{0}",\n  "nummer": {1},\n  "gyldig": true\n}}',
    "xml": '<melding id="{1}">\n  <navn>{0}</navn>\n</melding>',
    "http": "GET /api/meldinger/{1} HTTP/1.1\nHost: example.org\nAccept: application/json",
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body can point at: its own path, those of others, and a picture beside it or none."""

    path: str
    others: Sequence[str]
    has_picture: bool
    has_dead_link: bool


def body(random: Random, around: Surroundings, language: str) -> str:
    """Return Markdown with shortcodes."""
    parts = [paragraph(random)]
    for _ in range(random.randint(1, 5)):
        parts.append(f"## {heading(random)}")
        kinds = random.choices(_KINDS, _WEIGHTS, k=random.randint(1, 5))
        parts.extend(_part(kind, random, around, language) for kind in kinds)
    if around.has_dead_link:
        parts.append("Se [siden som ble borte](/finnes/ikke/lenger/).")
    return "\n\n".join(parts) + "\n"


def _part(kind: str, random: Random, around: Surroundings, language: str) -> str:
    other = random.choice(around.others)
    match kind:
        case "list":
            return "\n".join(f"- {sentence(random)}" for _ in range(random.randint(2, 6)))
        case "steps":
            return "\n".join(f"1. {sentence(random)}\n   - {sentence(random)}" for _ in range(3))
        case "table":
            rows = (
                f"| {number} | `{random.randint(100, 999)}` | {sentence(random)} |" for number in range(4)
            )
            return "\n".join(["| Nr | Kode | Forklaring |", "|---|---|---|", *rows])
        case "code":
            name = random.choice(sorted(_CODE))
            return f"```{name}\n{_CODE[name].format(heading(random), random.randint(1, 9999))}\n```"
        case "link":
            return f"{sentence(random)} Les mer i [{heading(random)}](/{_prefix(language)}{other}/)."
        case "ref":
            return f'{sentence(random)} Se [veiledningen]({{{{< relref "/{other}" >}}}}).'
        case _:
            return _shortcode(kind, random, around)


def _shortcode(kind: str, random: Random, around: Surroundings) -> str:
    match kind:
        case "notice":
            style = random.choice(("info", "warning", "tip", "note"))
            return f"{{{{% notice {style} %}}}}\n{paragraph(random, 2)}\n{{{{% /notice %}}}}"
        case "expand":
            return f'{{{{% expand "{heading(random)}" %}}}}\n{paragraph(random, 2)}\n{{{{% /expand %}}}}'
        case "tabs":
            tabs = "\n".join(
                f'{{{{% tab title="{name}" %}}}}\n{paragraph(random, 2)}\n{{{{% /tab %}}}}'
                for name in ("Linux", "Windows")
            )
            return f"{{{{< tabs >}}}}\n{tabs}\n{{{{< /tabs >}}}}"
        case "picture" if around.has_picture:
            return f'{{{{< figure src="bilde.png" alt="{heading(random)}" >}}}}'
        case _:
            return paragraph(random)


def _prefix(language: str) -> str:
    return "" if language == "nb" else f"{language}/"
