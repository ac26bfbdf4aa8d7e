"""What Hugo says, in words for an author: levels, places in the site's own templates, causes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_hugo.errors import HugoError, Level
from mkdocs_hugo.text import Position

if TYPE_CHECKING:
    from mkdocs_hugo.hugo.project import Project

_START = re.compile(r"(?m)^(?:(ERROR|WARN|Error:)\s+)")
_NOT_OURS = re.compile(
    r"deprecated|error building site: logged \d+ error|found no layout file|timed out rendering"
)
"""Messages of Hugo about the project that it was given, or that come again with their cause."""
_PLACE = re.compile(r'"?(?P<path>(?:[A-Za-z]:)?[^\s":]+):(?P<line>\d+):(?P<column>\d+)"?')
_COPY = re.compile(r"(?:[^\s\"]*/)?(own-\d+\.\w+)")
_CAUSE = re.compile(r'.*executing "[^"]*" at (<.*)', re.DOTALL)


_SHORTCODE = re.compile(
    r'template for shortcode "([^"]+)" not found|shortcode "([^"]+)" does not evaluate \.Inner'
)
_POLICY = re.compile(r"; the current security configuration is:")


class Said(NamedTuple):
    """One message of Hugo's log."""

    level: Level
    text: str


def messages(log: str) -> Iterator[Said]:
    """Yield the messages of a log that are an author's business, each once."""
    starts = list(_START.finditer(log))
    seen = set()
    for start, following in zip_longest(starts, starts[1:]):
        text = log[start.end() : following.start() if following else None].strip()
        text = text.split("\nTotal in ")[0].strip()
        if text and not _NOT_OURS.search(text) and text not in seen:
            seen.add(text)
            yield Said(Level.WARNING if start[1] == "WARN" else Level.ERROR, text)


def as_problem(said: Said) -> HugoError:
    """Return a message of `warnf` or `errorf`, placed where it names a place."""
    match = _PLACE.search(said.text)
    position = None
    if match is not None and Path(match["path"]).is_absolute():
        position = Position(match["path"], int(match["line"]), int(match["column"]))
    return HugoError(f"Hugo: {said.text}", position, level=said.level)


def in_place(project: Project, error: str) -> tuple[str, str]:
    """Return where in the site's own template a call has failed, "" if that is not told, and why."""
    place = ""
    for match in _PLACE.finditer(error):
        path = match["path"]
        original = project.original(path)
        if original is not None:
            place = f"{_shown(project, original.path)}:{match['line']}:{match['column']}"
        elif Path(path).is_absolute() and not path.startswith(str(project.folder)):
            place = f"{_shown(project, Path(path))}:{match['line']}:{match['column']}"
    cause = _CAUSE.match(error)
    words = _POLICY.split(cause[1] if cause else error)[0]
    return place, originals_named(project, words)


def _shown(project: Project, path: Path) -> str:
    root = project.configuration.default.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def originals_named(project: Project, text: str) -> str:
    """Return a text with the names of the site's templates for those of their copies."""

    def name(match: re.Match[str]) -> str:
        original = project.original(match[1])
        return original.place if original is not None else match[0]

    return _COPY.sub(name, text)


def adapter_problem(path: Path, words: str) -> HugoError:
    """Return the problem of a content adapter that has failed."""
    places = [match for match in _PLACE.finditer(words) if match["path"] == str(path)]
    line, column = (int(places[-1]["line"]), int(places[-1]["column"])) if places else (1, 1)
    cause = _CAUSE.match(words)
    message = f"the content adapter has failed: {cause[1] if cause else words}"
    return HugoError(message, Position(str(path), line, column), hint="The pages that it makes are missing.")


def missing_shortcode(log: str) -> str | None:
    """Return the name of the shortcode that has ended a run because it has no template, or no end."""
    found = _SHORTCODE.search(log)
    return (found[1] or found[2]).lower() if found is not None else None


def failing_file(project: Project, log: str) -> tuple[Path, str] | None:
    """Return the content file or template that has ended a run, and Hugo's words."""
    for said in messages(log):
        for match in _PLACE.finditer(said.text):
            path = Path(match["path"])
            original = project.original(match["path"])
            if original is not None:
                return original.path, said.text
            if path.is_absolute() and path.is_file() and not path.is_relative_to(project.folder):
                return path, said.text
    return None
