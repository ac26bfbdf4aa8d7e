"""What front matter says of a page, decoded. Hugo: hugolib/page__meta.go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.site.build_options import BuildOptions, build_options
from mkdocs_hugo.site.dates import DateHandlers, Dates, FileDates


@dataclass(frozen=True, slots=True)
class PageMeta:
    """Front matter after cascades, in Hugo's types; `params` holds everything under lower-case keys."""

    title: str = ""
    link_title: str = ""
    description: str = ""
    summary: str = ""
    weight: int = 0
    draft: bool = False
    dates: Dates = Dates()
    slug: str = ""
    url: str = ""
    type: str = ""
    layout: str = ""
    markup: str = ""
    aliases: tuple[str, ...] = ()
    translation_key: str = ""
    build: BuildOptions = BuildOptions()
    resources: tuple[Mapping[str, Any], ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)


def decode(front_matter: Mapping[str, Any], handlers: DateHandlers, file: FileDates) -> PageMeta:
    """Decode front matter whose keys are in lower case; a value that means nothing is as if unset."""
    dates, slug = handlers.dates(front_matter, file)
    url = to_string(front_matter.get("url"))
    return PageMeta(
        title=to_string(front_matter.get("title")),
        link_title=to_string(front_matter.get("linktitle")),
        description=to_string(front_matter.get("description")),
        summary=to_string(front_matter.get("summary")),
        weight=to_int(front_matter.get("weight")) or 0,
        draft=_draft(front_matter),
        dates=dates,
        slug=to_string(front_matter.get("slug")).strip("-") or slug,
        url="" if url.startswith(("http://", "https://")) else url,
        type=to_string(front_matter.get("type")),
        layout=to_string(front_matter.get("layout")),
        markup=to_string(front_matter.get("markup")),
        aliases=_aliases(front_matter.get("aliases")),
        translation_key=to_string(front_matter.get("translationkey")),
        build=build_options(front_matter),
        resources=_resources(front_matter.get("resources")),
        params=_params(front_matter),
    )


def _draft(front_matter: Mapping[str, Any]) -> bool:
    """`draft`, or the older `published` the other way round."""
    if "draft" in front_matter:
        return bool(to_bool(front_matter["draft"]))
    published = front_matter.get("published")
    return published is not None and to_bool(published) is False


def _aliases(value: Any) -> tuple[str, ...]:
    aliases = (alias.replace("\\", "/") for alias in to_strings(value))
    return tuple(alias for alias in aliases if alias and not alias.startswith(("http://", "https://")))


def _resources(value: Any) -> tuple[Mapping[str, Any], ...]:
    return tuple(item for item in value if isinstance(item, Mapping)) if isinstance(value, list) else ()


def _params(front_matter: Mapping[str, Any]) -> dict[str, Any]:
    """Return all values with those under `params` lifted to the top, where they win."""
    params = {key: value for key, value in front_matter.items() if key != "params"}
    own = front_matter.get("params")
    if isinstance(own, Mapping):
        params.update(own)
    return params
