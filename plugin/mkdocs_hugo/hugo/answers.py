"""What Hugo answered: the output of each shortcode call and render hook, page by page."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

_TOKEN = re.compile(r"HUGOCALL(\d+(?:Z\d+)*)HUGOEND", re.IGNORECASE)
_LEFTOVER = re.compile(r"HUGOCALL[\dZ]*(?:HUGOEND)?|\{\{__hugo_ctx[^}]*\}\}\n?", re.IGNORECASE)
_ADDRESS = re.compile(
    r"""<(?:a|img)\b[^>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE
)

ByOrdinals = Mapping[str, str]
"""Texts by where their shortcode stands on the page: `4.0` is the first shortcode inside the fifth."""


class CallAnswer(NamedTuple):
    """What a call printed, or why its template failed, in Hugo's words."""

    text: str = ""
    error: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether it has failed because the network, a program or a variable is closed to it."""
        return "whitelisted in policy" in self.error

    def filled(self, printed: ByOrdinals) -> str:
        """Return the text with what our own templates printed for the shortcodes inside."""
        if "HUGOCALL" not in self.text.upper() and "__hugo_ctx" not in self.text:
            return self.text
        text = _TOKEN.sub(lambda match: printed.get(match[1].upper().replace("Z", "."), ""), self.text)
        return _LEFTOVER.sub("", text)


class HookAnswer(NamedTuple):
    """What a render hook printed, or why it has failed."""

    text: str = ""
    error: str = ""


@dataclass(frozen=True)
class PageAnswers:
    """The answers for one page; `error` is why Hugo could not render it, "" if it could.

    `fences` are what hooks printed for code, by its language and text; `addresses` where they lead links and
    pictures, by the decoded address that the author wrote.
    """

    calls: Mapping[str, CallAnswer] = field(default_factory=dict)
    fences: Mapping[str, HookAnswer] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    error: str = ""

    def fence(self, language: str, code: str) -> HookAnswer | None:
        """Return what the site's hook made of a code block; None for one that no hook takes."""
        return self.fences.get(_fence_key(f"{language}\n{code}"))


@dataclass
class Answers:
    """All answers of one run: by language and logical path, and the files that templates have published.

    `files` are by their path on the site, with a slash at the beginning.
    """

    pages: dict[tuple[str, str], PageAnswers] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    messages: list[tuple[str, str]] = field(default_factory=list)

    def enter(self, printed: Mapping[str, Any]) -> None:
        """Take what a page's template has printed."""
        calls = {key: CallAnswer(*_said(value)) for key, value in (printed.get("calls") or {}).items()}
        hooks = printed.get("hooks") or ()
        fences = {
            _fence_key(one["of"]): HookAnswer(*_said(one)) for one in hooks if one["kind"] == "codeblock"
        }
        addresses = dict(_addresses(one for one in hooks if one["kind"] != "codeblock"))
        key = (str(printed["lang"]), str(printed["path"]))
        self.pages[key] = PageAnswers(calls, fences, addresses, str(printed.get("error") or ""))

    def packed(self) -> bytes:
        """Return the answers as bytes that `unpacked` reads."""
        pages = [
            [*key, one.error, dict(one.calls), dict(one.fences), dict(one.addresses)]
            for key, one in self.pages.items()
        ]
        files = {name: b64encode(data).decode() for name, data in self.files.items()}
        return json.dumps([pages, files, self.messages]).encode("utf-8", "surrogatepass")

    @classmethod
    def unpacked(cls, data: bytes) -> Answers:
        """Return the answers that were packed; raises `ValueError` for anything else."""
        try:
            pages, files, messages = json.loads(data)
            made = {
                (lang, path): PageAnswers(
                    {name: CallAnswer(*call) for name, call in calls.items()},
                    {code: HookAnswer(*one) for code, one in fences.items()},
                    addresses,
                    error,
                )
                for lang, path, error, calls, fences, addresses in pages
            }
            return cls(made, {name: b64decode(text) for name, text in files.items()}, messages)
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError("these are no answers") from error


def _said(value: Mapping[str, Any]) -> tuple[str, str]:
    return str(value.get("text", "")), str(value.get("error", ""))


def _fence_key(text: str) -> str:
    return text.rstrip("\n")


def _addresses(hooks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield where hooks lead what the author wrote, if that is not where it leads anyway."""
    for one in hooks:
        match = _ADDRESS.search(_said(one)[0])
        written = unquote(str(one["of"]))
        if match is not None:
            address = _LEFTOVER.sub("", unescape(match[1] or match[2] or match[3] or ""))
            if unquote(address) != written:
                yield written, address
