"""What a build was, in one line of the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_KINDS = {
    "config": "configuration",
    "front-matter": "front matter",
    "shortcode": "shortcodes",
    "ref": "refs",
    "link": "links",
    "anchor": "anchors",
    "raw-html": "raw HTML",
    "url": "URLs",
}
"""What the codes of problems are called in the summary; any other is a warning like others."""


@dataclass(slots=True)
class Summary:
    """The figures of a build; `kept` is how many pages an earlier one has rendered, None without a cache."""

    pages: Mapping[str, int] = field(default_factory=dict)
    shortcodes: int = 0
    warnings: Mapping[str, int] = field(default_factory=dict)
    kept: int | None = None
    seconds: float = 0.0

    def __str__(self) -> str:
        return ", ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        total = sum(self.pages.values())
        languages = ", ".join(f"{name} {count}" for name, count in self.pages.items())
        yield _count(total, "page") + (f" ({languages})" if len(self.pages) > 1 else "")
        if self.shortcodes:
            yield _count(self.shortcodes, "shortcode")
        if self.warnings:
            named: Counter[str] = Counter()
            for code, count in self.warnings.items():
                named[_KINDS.get(code, "other")] += count
            kinds = ", ".join(f"{name} {count}" for name, count in named.most_common())
            yield f"{_count(named.total(), 'warning')} ({kinds})"
        if self.kept is not None:
            yield f"{self.kept} of {total} from the cache"
        yield f"{self.seconds:.1f} s"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
