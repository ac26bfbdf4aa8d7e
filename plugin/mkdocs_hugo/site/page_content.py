"""What Hugo's templates can ask of a page's rendered text: its summary, its words, the time to read it.

Hugo: hugolib/page__content.go, resources/page/page_markup.go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import regex

from mkdocs_hugo.html_tokens import start_tag_pattern, without_tags

_PERMALINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>')
"""What `toc` puts behind headings, which Hugo's text does not have."""
_TAG_OR_ATTRIBUTE = re.compile(r""">|</?[A-Za-z]+>?|[A-Za-z]+=["'].*""", re.DOTALL)
_TAG = re.compile(rf"</(?P<end>[a-z][a-z0-9]*)>|{start_tag_pattern('(?P<start>[a-z][a-z0-9]*)')}")
_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_WORD = re.compile(r"\s*\S+")
_SPACES = re.compile(r"(\s)\s+")
_LINE_END = "\ue00dNL\ue00d"
_CODE_END = "</code></pre></div>\n"
_PARAGRAPH_END = "</p>"
_CJK = regex.compile(r"\p{Han}|\p{Hangul}|\p{Hiragana}|\p{Katakana}")


def has_cjk(text: str) -> bool:
    """Tell whether a text has a Chinese, Japanese or Korean character."""
    return _CJK.search(text) is not None


@dataclass(frozen=True, slots=True)
class PageContent:
    """A page's text as HTML, with addresses that begin at the root of the host.

    `divider` is the offset of the summary divider, -1 without one, `own_summary` front matter's summary as
    HTML, `summary_length` how many words the automatic summary has at least. `is_cjk` is whether a character
    can be a word. `reads` are the files that had a part in the text.
    """

    html: str
    divider: int = -1
    own_summary: str = ""
    summary_length: int = 70
    is_cjk: bool = False
    reads: frozenset[str] = frozenset()

    @property
    def summary(self) -> str:
        """What is before the divider, else front matter's summary, else the first paragraphs."""
        manual = _bare(self.html[: self.divider]).strip() if self.divider >= 0 else ""
        if manual or self.own_summary or self.divider >= 0:
            return manual or self.own_summary
        html = _bare(self.html)
        return html[: self._automatic_end(html)].strip()

    @property
    def truncated(self) -> bool:
        """Whether the text goes on behind the summary."""
        if self.divider >= 0 or self.own_summary:
            return self.divider >= 0 and bool(self.html[self.divider :].strip())
        html = _bare(self.html)
        return self._automatic_end(html) < len(html)

    @property
    def plain(self) -> str:
        """The text without tags; character references stay. Hugo: tpl.StripHTML."""
        return _stripped(_bare(self.html))

    @property
    def word_count(self) -> int:
        """How many words the text has."""
        words = self.plain.split()
        return sum(_characters(word) for word in words) if self.is_cjk else len(words)

    @property
    def fuzzy_word_count(self) -> int:
        """The number of words, rounded up to hundreds."""
        return -(-self.word_count // 100) * 100

    @property
    def reading_time(self) -> int:
        """How many minutes it takes to read the text."""
        return -(-self.word_count // (500 if self.is_cjk else 212))

    def _automatic_end(self, html: str) -> int:
        """Return where the paragraph ends with which there are words enough."""
        count, start = 0, 0
        if self.summary_length <= 0:
            return 0
        while (end := html.find(_PARAGRAPH_END, start)) >= 0:
            count += self._words(html[start:end])
            if count >= self.summary_length:
                return _closed(html, end + len(_PARAGRAPH_END))
            start = end + len(_PARAGRAPH_END) - 1
        return len(html)

    def _words(self, html: str) -> int:
        """Count words as Hugo does: the last character of a paragraph begins no word, most tags are none."""
        words = (match[0].strip() for match in _WORD.finditer(html[:-1]))
        counted = (word for word in words if not _TAG_OR_ATTRIBUTE.fullmatch(word))
        return sum(_characters(_stripped(word)) if self.is_cjk else 1 for word in counted)


def _bare(html: str) -> str:
    """Return a text as Hugo writes it, which matters to how it counts words."""
    return _PERMALINK.sub("", html).replace(" />", ">").replace(_CODE_END, _CODE_END.rstrip()).rstrip()


def _closed(html: str, end: int) -> int:
    """Return where the outermost element ends that is open at an offset; the same offset if none ends."""
    names: list[str] = []
    for tag in _TAG.finditer(html, 0, end):
        if tag["end"] is None and tag["start"] not in _EMPTY:
            names.append(tag["start"])
        elif tag["end"] in names:
            del names[len(names) - 1 - names[::-1].index(tag["end"]) :]
    ends = (_matching_end(html, end, name) for name in names)
    return next((offset for offset in ends if offset is not None), end)


def _matching_end(html: str, start: int, name: str) -> int | None:
    depth = 1
    for tag in _TAG.finditer(html, start):
        depth += (tag["start"] == name) - (tag["end"] == name)
        if depth == 0:
            return tag.end()
    return None


def _characters(word: str) -> int:
    return 1 if word.isascii() else len(word)


def _stripped(html: str) -> str:
    if "<" not in html and ">" not in html:
        return html
    lines = html.replace("\n", " ")
    for end in (_PARAGRAPH_END, "<br>", "<br />"):
        lines = lines.replace(end, _LINE_END)
    return _SPACES.sub(r"\1", without_tags(lines).replace(_LINE_END, "\n"))
