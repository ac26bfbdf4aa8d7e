"""What templates may read, told from their words: how far an edit reaches that Hugo has to answer for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mkdocs_hugo.hugo.go_templates import GoTemplateFile

_TEXT = re.compile(
    r"\.(?:Content|ContentWithoutSummary|RawContent|Plain|PlainWords|Summary|Truncated|WordCount"
    r"|FuzzyWordCount|ReadingTime|Fragments|TableOfContents|Len|RenderShortcodes)\b"
)
_OTHER_PAGE = re.compile(
    r"\b(?:GetPage|\w*Pages|Sections|Parent|Ancestors|Next\w*|Prev\w*|Related|CurrentSection|FirstSection"
    r"|Translations|AllTranslations|Home|Terms|Taxonomies|Menus)\b"
)
_FILE = re.compile(r"\b(?:readFile|readDir|fileExists|os\.(?:Read\w+|FileExists|Stat))\b")
_DATA = re.compile(r"\bData\b|\bi18n\b|\blang\.|\bT\b")
_CLOCK = re.compile(r"\b(?:now|time\.Now)\b")
_SPEAKS = re.compile(r"\b(?:warn|error)(?:id)?f\b|\bfmt\.\w+f\b")


@dataclass(frozen=True)
class TemplateUse:
    """Some templates with all partials that they may call."""

    files: tuple[GoTemplateFile, ...]

    @cached_property
    def reads_texts(self) -> bool:
        """Whether they may read the text of a page that is not their own, or a file of the project."""
        return (self._names(_TEXT) and self._names(_OTHER_PAGE)) or self._names(_FILE)

    @cached_property
    def reads_data(self) -> bool:
        """Whether they may read data or translations."""
        return self._names(_DATA)

    @cached_property
    def reads_clock(self) -> bool:
        """Whether they may ask what time it is."""
        return self._names(_CLOCK)

    @cached_property
    def includes_pages(self) -> bool:
        """Whether they may put the Markdown of a page in, with shortcodes of its own."""
        return any("RenderShortcodes" in file.text for file in self.files)

    @cached_property
    def speaks(self) -> bool:
        """Whether they may say something in Hugo's log."""
        return self._names(_SPEAKS)

    def differs(self, before: TemplateUse, *, with_data: bool) -> bool:
        """Tell whether what they print may be otherwise than before, `with_data` if that has changed."""
        return (with_data and self.reads_data) or self._texts != before._texts

    def _names(self, words: re.Pattern[str]) -> bool:
        return any(words.search(text) for text in self._texts)

    @cached_property
    def _texts(self) -> list[str]:
        return [file.text for file in self.files]
