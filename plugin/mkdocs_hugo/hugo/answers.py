"""What Hugo answered: the output of each shortcode call and render hook, page by page."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from mkdocs_hugo.errors import Level
from mkdocs_hugo.html_tokens import without_tags
from mkdocs_hugo.hugo.filled import without_tokens
from mkdocs_hugo.hugo.messages import Said

_ADDRESS = re.compile(
    r"""<(?:a|img)\b[^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE
)


class CallAnswer(NamedTuple):
    """What a call printed, or why its template failed, in Hugo's words."""

    name: str = ""
    text: str = ""
    error: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether it has failed because the network, a program or a variable is closed to it."""
        return "whitelisted in policy" in self.error


class HookAnswer(NamedTuple):
    """What a render hook printed, or why it has failed."""

    text: str = ""
    error: str = ""


@dataclass(frozen=True)
class PageAnswers:
    """The answers for one page; `error` is why Hugo could not render it, "" if it could.

    `fences` are what hooks printed for code, by its language and text, in order; `addresses` where they lead
    links and pictures, by the decoded address that the author wrote; `images` what they printed for pictures
    with words beside them, by address and title. `content` is the whole text where Hugo renders it, else "".
    """

    calls: Mapping[str, CallAnswer] = field(default_factory=dict)
    fences: Mapping[str, Sequence[HookAnswer]] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    images: Mapping[str, str] = field(default_factory=dict)
    content: str = ""
    error: str = ""

    def knows(self, name: str) -> bool:
        """Tell whether Hugo has a template of this name for the page: one may be a section's alone."""
        return bool(self.error) or any(call.name.lower() == name for call in self.calls.values())

    def fence(self, language: str, code: str, number: int = 0) -> HookAnswer | None:
        """Return what the site's hook made of a code block; None for one that no hook takes.

        `number` counts the blocks of a page that are alike, from 0.
        """
        found = self.fences.get(_fence_key(f"{language}\n{code}"))
        return found[min(number, len(found) - 1)] if found else None

    def image(self, source: str, title: str) -> str | None:
        """Return what the site's hook made of a picture; None where it is no more than the picture."""
        return self.images.get(f"{unquote(source)}\n{title}")


@dataclass
class Answers:
    """All answers of one run: by language and logical path, and the files that templates have published.

    `included` are those for pages that others include, asked for or not, `made` the pages that content
    adapters have made. `files` are by their path on the
    site, with a slash at the beginning.
    """

    pages: dict[tuple[str, str], PageAnswers] = field(default_factory=dict)
    included: dict[tuple[str, str], PageAnswers] = field(default_factory=dict)
    made: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    messages: list[Said] = field(default_factory=list)

    def enter(self, kind: str, printed: Mapping[str, Any]) -> None:
        """Take what a page's template has printed: of itself, of pages that others include, of made pages."""
        if kind == "mkdocs-hugo-included":
            self._enter_included(printed)
        elif kind == "mkdocs-hugo-made":
            self.made.append(dict(printed))
        else:
            self._enter_page(printed)

    def _enter_page(self, printed: Mapping[str, Any]) -> None:
        calls = {
            key: CallAnswer(str(value.get("name", "")), *_said(value))
            for key, value in (printed.get("calls") or {}).items()
        }
        hooks = printed.get("hooks") or ()
        fences: dict[str, list[HookAnswer]] = {}
        for one in hooks:
            if one["kind"] == "codeblock":
                fences.setdefault(_fence_key(one["of"]), []).append(HookAnswer(*_said(one)))
        addresses = dict(_addresses(one for one in hooks if one["kind"] != "codeblock"))
        key = (str(printed["lang"]), str(printed["path"]))
        images = dict(_images(one for one in hooks if one["kind"] == "image"))
        self.pages[key] = PageAnswers(
            calls,
            fences,
            addresses,
            images,
            str(printed.get("content") or ""),
            str(printed.get("error") or ""),
        )

    def _enter_included(self, printed: Mapping[str, Any]) -> None:
        found: dict[tuple[str, str], dict[str, CallAnswer]] = {}
        for place, value in printed.items():
            ordinals, lang, path = place.split(" ", 2)
            found.setdefault((lang, path), {})[ordinals] = CallAnswer(
                str(value.get("name", "")), *_said(value)
            )
        for key, calls in found.items():
            self.included[key] = PageAnswers(calls)

    def add(self, other: Answers) -> None:
        """Take other answers, in the place of those for the same pages and files."""
        self.pages |= other.pages
        self.included |= other.included
        self.files |= other.files
        self.messages += [message for message in other.messages if message not in self.messages]

    def of_page(self, key: tuple[str, str]) -> Answers:
        """Return the answers for a page, with the files that its templates have published."""
        files = {path: data for path, data in self.files.items() if self._mentions(key, path)}
        return Answers({key: self.pages[key]} if key in self.pages else {}, files=files)

    def of_no_page(self) -> Answers:
        """Return what belongs to no single page: texts that others include, messages, all other files."""
        files = {path: data for path, data in self.files.items() if not self._owners(path)}
        return Answers(included=self.included, files=files, messages=self.messages)

    def _owners(self, path: str) -> list[tuple[str, str]]:
        return [key for key in self.pages if self._mentions(key, path)]

    def _mentions(self, key: tuple[str, str], path: str) -> bool:
        """Tell whether what templates printed for a page names a file."""
        name = path.rpartition("/")[2]
        return key in self._texts and (name in self._texts[key] or quote(name) in self._texts[key])

    @cached_property
    def _texts(self) -> dict[tuple[str, str], str]:
        return {key: repr(page) for key, page in self.pages.items()}

    def packed(self) -> bytes:
        """Return the answers as bytes that `unpacked` reads."""
        files = {name: b64encode(data).decode() for name, data in self.files.items()}
        said = [(one.level.value, one.text) for one in self.messages]
        value = [_plain(self.pages), _plain(self.included), self.made, files, said]
        return json.dumps(value).encode("utf-8", "surrogatepass")

    @classmethod
    def unpacked(cls, data: bytes) -> Answers:
        """Return the answers that were packed; raises `ValueError` for anything else."""
        try:
            pages, included, made, files, messages = json.loads(data)
            decoded = {name: b64decode(text) for name, text in files.items()}
            said = [Said(Level(level), str(text)) for level, text in messages]
            return cls(dict(_pages(pages)), dict(_pages(included)), made, decoded, said)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError("these are no answers") from error


def _plain(pages: Mapping[tuple[str, str], PageAnswers]) -> list[Any]:
    return [
        [*key, *map(dict, (one.calls, one.fences, one.addresses, one.images)), one.content, one.error]
        for key, one in pages.items()
    ]


def _pages(plain: Iterable[Any]) -> Iterator[tuple[tuple[str, str], PageAnswers]]:
    for lang, path, calls, fences, addresses, images, content, error in plain:
        made = {name: CallAnswer(*call) for name, call in calls.items()}
        hooks = {code: [HookAnswer(*one) for one in found] for code, found in fences.items()}
        yield (lang, path), PageAnswers(made, hooks, addresses, images, content, error)


def _said(value: Mapping[str, Any]) -> tuple[str, str]:
    return str(value.get("text", "")), str(value.get("error", ""))


def _fence_key(text: str) -> str:
    return text.rstrip("\n")


def _images(hooks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield what hooks printed for pictures, if it has words that a reader sees beside the picture."""
    for one in hooks:
        text = _said(one)[0]
        if without_tags(text).strip():
            source, _, title = str(one["of"]).partition("\n")
            yield f"{unquote(source)}\n{title}", without_tokens(text)


def _addresses(hooks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield where hooks lead what the author wrote, if that is not where it leads anyway."""
    for one in hooks:
        match = _ADDRESS.search(_said(one)[0])
        written = unquote(str(one["of"]).partition("\n")[0])
        if match is not None:
            address = without_tokens(unescape(match[1] or match[2] or match[3] or ""))
            if unquote(address) != written:
                yield written, address
