"""Rendered pages and problems as bytes, for other processes and other builds: JSON, which can hold no code.

The fields of a page are written in the order of its class. What is unpacked is made of our own classes and
plain values alone; bytes that stand for anything else raise `ValueError`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from mkdocs_hugo.errors import HugoError, Level
from mkdocs_hugo.render.headed import Heading
from mkdocs_hugo.render.links.anchors import AnchorLink
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.search_sections import SearchSection
from mkdocs_hugo.site.reader import AnsweredRef
from mkdocs_hugo.text import Position

_KINDS: list[type[HugoError]] = [HugoError, *HugoError.__subclasses__()]
_ERRORS = {kind.code: kind for kind in _KINDS}


def pack(rendered: Rendered) -> bytes:
    """Return a rendered page as bytes."""
    return _encoded(
        [
            rendered.content,
            rendered.divider,
            rendered.summary,
            rendered.heading,
            rendered.below,
            rendered.lacking,
            rendered.toc,
            sorted(rendered.anchors),
            [_link(link) for link in rendered.links],
            [_problem(problem) for problem in rendered.problems],
            sorted(rendered.reads),
            rendered.reads_model,
            rendered.refs,
            dict(rendered.written),
            rendered.sections,
            rendered.shortcodes,
            rendered.hooked,
        ]
    )


def unpack(packed: bytes) -> Rendered:
    """Return the page that bytes stand for; raises `ValueError` for those of none."""
    try:
        content, divider, summary, heading, below, lacking, *rest = _decoded(packed)
        toc, anchors, links, problems, reads, model, refs, written, sections, calls, hooked = rest
        return Rendered(
            content,
            divider,
            summary,
            Heading(*heading),
            below,
            tuple((lang, path) for lang, path in lacking),
            toc,
            frozenset(anchors),
            [_unpacked_link(*link) for link in links],
            tuple(map(_unpacked_problem, problems)),
            frozenset(reads),
            model,
            tuple(AnsweredRef(*ref) for ref in refs),
            written,
            None if sections is None else [SearchSection(*section) for section in sections],
            calls,
            tuple((kind, destination, address) for kind, destination, address in hooked),
        )
    except (TypeError, LookupError) as error:
        raise ValueError("these bytes are no rendered page") from error


def pack_problems(problems: Iterable[HugoError]) -> bytes:
    """Return problems as bytes."""
    return _encoded([_problem(problem) for problem in problems])


def unpack_problems(packed: bytes) -> tuple[HugoError, ...]:
    """Return the problems that bytes stand for; raises `ValueError` for those of none."""
    try:
        return tuple(map(_unpacked_problem, _decoded(packed)))
    except (TypeError, LookupError) as error:
        raise ValueError("these bytes are no problems") from error


def _link(link: AnchorLink) -> list[Any]:
    place = _place(link.position)
    return [link.page, link.target, link.written, link.url, link.fragment, place, link.source_line]


def _unpacked_link(
    page: str, target: str, written: str, url: str, fragment: str, place: list[Any], source_line: str
) -> AnchorLink:
    return AnchorLink(page, target, written, url, fragment, Position(*place), source_line)


def _problem(problem: HugoError) -> list[Any]:
    place = None if problem.position is None else _place(problem.position)
    return [problem.code, problem.message, place, problem.source_line, problem.hint, problem.level.value]


def _unpacked_problem(values: list[Any]) -> HugoError:
    code, message, place, source_line, hint, level = values
    position = None if place is None else Position(*place)
    return _ERRORS[code](message, position, source_line=source_line, hint=hint, level=Level(level))


def _place(position: Position) -> list[Any]:
    return [position.path, position.line, position.column]


def _encoded(value: Any) -> bytes:
    # Names of files may have bytes that are no text; they come back as they were.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _decoded(packed: bytes) -> Any:
    return json.loads(packed.decode("utf-8", "surrogatepass"))
