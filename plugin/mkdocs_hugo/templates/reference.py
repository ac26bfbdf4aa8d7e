"""The reference of the native shortcodes: what their templates declare, as a Hugo content page in Markdown.

The page's own words are in the reader's language, summaries and descriptions in the declarations' English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_hugo.families import FAMILIES
from mkdocs_hugo.templates.declaration import Declaration, split
from mkdocs_hugo.templates.environment import BUILTIN
from mkdocs_hugo.templates.parameters import Parameter, ParamValue
from mkdocs_hugo.templates.reference_words import BOKMAL, ENGLISH, Words
from mkdocs_hugo.templates.template import InnerContent, Output

LANGUAGES: Mapping[str, Words] = {"nb": BOKMAL, "en": ENGLISH}
"""The languages that the page can be written in."""


@dataclass(frozen=True, slots=True)
class ShortcodeEntry:
    """One shortcode: its declaration for all sites, and those for sites of a theme family, by its name."""

    name: str
    general: Declaration | None
    variants: Mapping[str, Declaration]


def entries() -> list[ShortcodeEntry]:
    """Read what the native templates declare; in alphabetical order without regard to case."""
    general = _declared(BUILTIN)
    special = {family.name: _declared(BUILTIN / "_families" / family.name) for family in FAMILIES.values()}
    names = {*general, *(name for declared in special.values() for name in declared)}
    return [
        ShortcodeEntry(
            name,
            general.get(name),
            {family: found[name] for family, found in special.items() if name in found},
        )
        for name in sorted(names, key=lambda name: (name.lower(), name))
    ]


def page(language: str) -> str:
    """Write the reference in one of `LANGUAGES`."""
    words = LANGUAGES[language]
    sections = (block for entry in entries() for block in _section(entry, words))
    return "\n\n".join([words.front_matter, words.introduction, *sections]) + "\n"


def _declared(folder: Path) -> dict[str, Declaration]:
    """Read the declarations in a folder by the names of their shortcodes, in the templates' own spelling."""
    found = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).with_suffix("")
        if not name.parent.as_posix().startswith("_"):
            found[name.as_posix()] = (
                split(path.read_text("utf-8"), path.as_posix(), _source)[0] or Declaration()
            )
    return found


def _section(entry: ShortcodeEntry, words: Words) -> Iterator[str]:
    yield f"## {entry.name}"
    if entry.general is not None:
        yield from _described(entry.general, words)
    for families, declaration in _alike(entry.variants):
        yield from _variant(families, declaration, entry.general, words)


def _described(declaration: Declaration, words: Words) -> Iterator[str]:
    yield declaration.summary
    yield _inner(declaration, words)
    yield _parameters(declaration.parameters, words)


def _alike(
    variants: Mapping[str, Declaration],
) -> Iterator[tuple[Sequence[str], Declaration]]:
    """Put the families together that declare the same."""
    found: list[tuple[list[str], Declaration]] = []
    for family, declaration in variants.items():
        same = next((families for families, other in found if other == declaration), None)
        if same is None:
            found.append(([family], declaration))
        else:
            same.append(family)
    return iter(found)


def _variant(
    families: Sequence[str], declaration: Declaration, general: Declaration | None, words: Words
) -> Iterator[str]:
    """Describe what is different in sites of some families."""
    summary = "" if general and general.summary == declaration.summary else f" {declaration.summary}"
    yield f"**{words.theme}: {', '.join(FAMILIES[family].label for family in families)}.**{summary}"
    yield _inner(declaration, words)
    if general and general.parameters == declaration.parameters:
        yield words.same_parameters
    else:
        yield _parameters(declaration.parameters, words)


def _inner(declaration: Declaration, words: Words) -> str:
    if declaration.inner is InnerContent.NONE:
        return f"{words.inner}: {words.no_inner}."
    need = words.required if declaration.inner is InnerContent.REQUIRED else words.optional
    return f"{words.inner}: {need}, {_reading(declaration, words)}."


def _reading(declaration: Declaration, words: Words) -> str:
    if declaration.raw_inner:
        return words.inner_raw
    is_markdown = declaration.renders_inner or declaration.output is Output.MARKDOWN
    return words.inner_markdown if is_markdown else words.inner_by_delimiters


def _parameters(parameters: Sequence[Parameter] | None, words: Words) -> str:
    if parameters is None:
        return words.any_parameters
    if not parameters:
        return words.no_parameters
    rows = [words.columns, ("---",) * len(words.columns), *(_row(each, words) for each in parameters)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(parameter: Parameter, words: Words) -> tuple[str, ...]:
    default = words.required if parameter.required else _value(parameter.default)
    cells = (
        f"`{parameter.name}`",
        _position(parameter),
        words.types[parameter.type],
        default,
        parameter.description,
    )
    return tuple(cell.replace("|", r"\|") for cell in cells)


def _position(parameter: Parameter) -> str:
    if parameter.position is None:
        return ""
    return f"{parameter.position}{', …' if parameter.rest else ''}"


def _value(value: ParamValue | None) -> str:
    if value is None or value == "":
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def _source(name: str) -> str:
    return (BUILTIN / f"{name}.html").read_text("utf-8")
