"""Custom fences of superfences: they draw, and so run, what superfences alone would let them, and no more."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from typing import Any

import pytest
from markdown import Markdown
from pymdownx.superfences import SuperFencesException, fence_div_format

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension

HEADERS = [
    *("sh", "python", "sh {linenos=table}", "sh {hl_lines=[1,3]}", 'sh {run="no"}', 'sh run="no"', "sh run"),
    *(
        'sh run="yes"',
        'sh {run="yes"}',
        "sh {run=yes}",
        "sh { .a #b run=yes }",
        '{.sh run="yes"}',
        ".sh run=yes",
    ),
    *('sh{run="yes"}', 'sh run="yes" x="y"', 'sh {run="yes" x="y"}', 'sh  run="yes"  ', 'sh\trun="yes"'),
    *(
        'SH run="yes"',
        'sh run="yes" !',
        "sh run='yes'",
        'shell run="yes"',
        'run="yes"',
        '{run="yes"}',
        "",
        "sh }",
    ),
]


class Runs:
    """Custom fences that record what they have been let to run, as those of an extension that runs code."""

    def __init__(self) -> None:
        self.ran: list[tuple[str, str, Mapping[str, Any]]] = []

    def validator(
        self, language: str, inputs: dict[str, str], options: dict[str, Any], attrs: Any, md: Any
    ) -> bool:
        """Take fences that ask for it; what else they say is read as well."""
        if inputs.pop("run", "no") != "yes":
            return False
        options.update(inputs)
        return True

    def format(self, source: str, language: str, class_name: str, options: Any, md: Any, **_: Any) -> str:
        """Note that code would have run."""
        self.ran.append((language, source, dict(options)))
        return "<div>ran</div>"

    def fence(self, name: str, **changes: Any) -> dict[str, Any]:
        """A custom fence for a language."""
        return {"name": name, "class": name, "format": self.format, "validator": self.validator} | changes


def convert(
    text: str,
    *fences: dict[str, Any],
    goldmark: bool = True,
    report: list[HugoError] | None = None,
    **options: Any,
) -> str:
    ours = GoldmarkExtension(
        GoldmarkConfig(),
        report=lambda _: None,
        placed_report=lambda problem, _: (report or []).append(problem),
    )
    settings = {"pymdownx.superfences": {"custom_fences": list(fences), **options}}
    extensions: list[Any] = ["pymdownx.superfences", "attr_list", *([ours] if goldmark else [])]
    return Markdown(extensions=extensions, extension_configs=settings).convert(text)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("options", [{}, {"relaxed_headers": True}])
@pytest.mark.parametrize("name", ["sh", "*"])
def test_a_fence_runs_where_superfences_alone_would_run_it(header: str, options: Any, name: str) -> None:
    alone, ours = Runs(), Runs()
    text = f"```{header}\nid\n```"
    convert(text, alone.fence(name), goldmark=False, **options)
    html = convert(text, ours.fence(name), **options)
    assert ours.ran == alone.ran
    assert bool(ours.ran) == ("ran" in html)
    assert ours.ran or re.sub("<[^>]*>", "", html).strip().endswith("id")


def test_plain_fences_do_not_run() -> None:
    runs = Runs()
    text = "```sh\nrm x\n```\n\n> ```sh {linenos=true}\n> rm\n> ```\n\n- ~~~sh\n  rm\n  ~~~\n\n    ```sh\n"
    convert(text, runs.fence("sh"))
    assert runs.ran == []


@pytest.mark.parametrize("changes", [{"validator": None}, {"format": None}, {"class": None}])
def test_a_custom_fence_that_is_not_whole_draws_nothing(changes: dict[str, Any]) -> None:
    runs = Runs()
    assert "id" in convert('```sh {run="yes"}\nid\n```', runs.fence("sh", **changes))
    assert runs.ran == []


def test_a_validator_that_fails_refuses() -> None:
    def fails(*_: Any) -> bool:
        raise ValueError

    runs = Runs()
    assert "id" in convert('```sh {run="yes"}\nid\n```', runs.fence("sh", validator=fails))
    assert runs.ran == []


@pytest.mark.parametrize("error", [ValueError("no"), SuperFencesException("no"), RecursionError()])
def test_a_custom_fence_that_fails_is_reported_and_its_code_is_shown(error: Exception) -> None:
    def fails(*_: Any, **__: Any) -> str:
        raise error

    problems = [HugoError("earlier")]
    html = convert('```sh {run="yes"}\nid\n```', Runs().fence("sh", format=fails), report=problems)
    assert "id" in html
    assert f"{type(error).__name__}" in str(problems[1])


def test_attributes_cannot_end_the_element_or_run_scripts() -> None:
    fence = {"name": "v", "class": "v", "format": fence_div_format}
    header = """v {#i"d .c"l x='"><b>' onclick=y a"><i>b=z data-a=b style=z}"""
    html = convert(f"```{header}\n{{}}\n```", fence)
    assert html == '<div id="i&quot;d" class="v c&quot;l" x="&quot;&gt;&lt;b&gt;" data-a="b">{}</div>'


@pytest.mark.parametrize("piece", ['a="1" ', 'a="', "a='1' ", "{", "a ", "a=[", "}"])
def test_a_long_header_comes_to_an_end(piece: str) -> None:
    start = time.monotonic()
    for header in (f"sh {piece * 3000}!", f"sh {{{piece * 3000}}}"):
        convert(f"~~~{header}\nid\n~~~", Runs().fence("sh"))
    assert time.monotonic() - start < 20
