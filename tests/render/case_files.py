"""Tables of small Markdown sources with what Hugo makes of them: `cases/*.yaml`.

Each file is about one rule: `about` says which, `hugo` is the version that gave the HTML, `markup` and
`settings` are Hugo's configuration. Where we differ on purpose a case has `ours` and `because` beside
`html`. To write the HTML anew from the installed Hugo, run `python -m tests.render.case_files`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from tests.render import live_hugo

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A source and Hugo's HTML for it."""

    source: str
    html: str = ""
    ours: str = ""
    because: str = ""

    @property
    def expected(self) -> str:
        """Return the HTML that we should give."""
        return self.ours if self.because else self.html


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The cases for one rule."""

    path: Path
    about: str
    hugo: str = ""
    markup: dict[str, Any] = field(default_factory=lambda: dict(live_hugo.UNSAFE))
    settings: dict[str, Any] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()

    def live(self) -> list[str]:
        """Return what the installed Hugo makes of each source."""
        sources = [case.source for case in self.cases]
        return [page.html for page in live_hugo.render(sources, self.markup, self.settings)]

    def markdown(self) -> Markdown:
        """Return an instance with this configuration; a bare Hugo knows no alerts."""
        config = GoldmarkConfig.from_markup(
            _lower_keys(self.markup), enable_emoji=self.settings.get("enableEmoji", False)
        )
        return Markdown(extensions=["toc", GoldmarkExtension(replace(config, alerts=False))])


def read_all() -> Iterator[CaseFile]:
    """Read the case files in the order of their names."""
    for path in sorted(FOLDER.glob("*.yaml")):
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
        cases = tuple(Case(**case) for case in values.pop("cases"))
        yield CaseFile(path=path, cases=cases, **values)


def write(file: CaseFile) -> None:
    """Write a case file; texts of several lines stand as blocks, so that they can be read."""
    values = {name: value for name, value in asdict(file).items() if value and name not in ("path", "cases")}
    values["cases"] = [
        {name: value for name, value in asdict(case).items() if value or name in ("source", "html")}
        for case in file.cases
    ]
    text = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    file.path.write_text(text, encoding="utf-8")


def regenerate() -> None:
    """Write every file anew with the HTML of the installed Hugo."""
    for file in read_all():
        cases = (replace(case, html=_tidy(html)) for case, html in zip(file.cases, file.live(), strict=True))
        write(replace(file, hugo=live_hugo.hugo_version(), cases=tuple(cases)))


def _tidy(html: str) -> str:
    """Take out the indentation of tables and the last line end."""
    return re.sub(r"\n\t+(?=</?t)", "\n", html).rstrip("\n")


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as literal blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _lower_keys(value: Any) -> Any:
    return {str(k).lower(): _lower_keys(v) for k, v in value.items()} if isinstance(value, dict) else value


if __name__ == "__main__":
    regenerate()
