"""The inline parser with what Goldmark remembers beside the text: open brackets, open quotes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from mkdocs_hugo.render.goldmark.mails import Mails


@dataclass(slots=True)
class OpenQuotes:
    """How many quotes have been opened and not closed, anywhere on the page so far."""

    single: int = 0
    double: int = 0


class InlineState(StateInline):
    """The state of one block's inline text.

    `label_ends` are the ends of link labels that are known, by their beginning and whether links may stand in
    them; `unclosed` tells from where on a delimiter does not come again before an end of the text.
    """

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.quotes: OpenQuotes = env.get("quotes") or env.setdefault("quotes", OpenQuotes())
        self.open_brackets: list[Token] = []
        self.last_closing_bracket = src.rfind("]")
        self.run_of_quotes = range(0)
        self.has_at_sign = "@" in src
        self.label_ends: dict[tuple[int, bool], int] = {}
        self.unclosed: dict[tuple[str, int], int] = {}

    @cached_property
    def mails(self) -> Mails:
        """Where mail addresses may stand; asked for only in text with an at sign."""
        return Mails(self.src)


class InlineParser(ParserInline):
    """Parses with `InlineState`; otherwise markdown-it's own.

    Text in which `may_mean_something` finds nothing is not parsed at all.
    """

    def __init__(self, may_mean_something: Callable[[str], object]) -> None:
        super().__init__()
        self._may_mean_something = may_mean_something

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse the text of one block into `tokens`."""
        if not self._may_mean_something(src):
            tokens += [Token("text", "", 0, content=src)] if src else []
            return tokens
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
