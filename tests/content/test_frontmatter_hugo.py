"""Front matter held against the real Hugo: many texts and values in one build of it."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.content.dates import to_time
from mkdocs_hugo.content.decode import DecodeError, decode
from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.text import Source
from tests.content.test_frontmatter import no_complaint
from tests.hugo.oracle import binary

CONFIG = """
baseURL = "https://example.org/"
timeZone = "Europe/Oslo"
disableKinds = ["taxonomy", "term", "section", "rss", "sitemap", "404"]
buildDrafts = true
buildFuture = true
buildExpired = true
"""

HOME = """
{{- $texts := dict -}}
{{- range resources.Match "texts/*" -}}
  {{- $made := try (. | transform.Unmarshal) -}}
  {{- if $made.Err -}}
    {{- $texts = merge $texts (dict .Name (dict "error" (printf "%v" $made.Err))) -}}
  {{- else -}}
    {{- $texts = merge $texts (dict .Name (dict "value" $made.Value)) -}}
  {{- end -}}
{{- end -}}
{{- $pages := dict -}}
{{- range site.RegularPages -}}
  {{- $page := dict "title" .Title "weight" .Weight "draft" .Draft "keywords" .Keywords -}}
  {{- $page = merge $page (dict "date" (.Date.Format "2006-01-02T15:04:05Z07:00") "body" .RawContent) -}}
  {{- $pages = merge $pages (dict .File.BaseFileName $page) -}}
{{- end -}}
{{- dict "texts" $texts "pages" $pages | jsonify -}}
"""


def ask(root: Path, texts: Mapping[str, str], pages: Mapping[str, str]) -> dict[str, Any]:
    """Return what Hugo makes of files in `assets/texts` and of pages."""
    for folder in ("layouts", "assets/texts", "content"):
        (root / folder).mkdir(parents=True)
    (root / "hugo.toml").write_text(CONFIG)
    (root / "layouts/home.html").write_text(HOME)
    (root / "layouts/page.html").write_text("")
    for name, text in texts.items():
        (root / "assets/texts" / name).write_text(text)
    for name, text in pages.items():
        (root / "content" / f"{name}.md").write_text(text)
    done = subprocess.run([binary()], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    built = root / "public/index.html"
    assert built.is_file(), done.stdout + done.stderr
    result: dict[str, Any] = json.loads(built.read_text())
    return result


YAML_VALUES = """
true True tRUE no yes on off null ~ nULL 20.10 15.0 2018 015 08 0o15 0O15 0x1F 0b11 1_000 1_ _1 1e3 1.0e3 1.e3
.5 5. +5 -5 +.5 12:30:00 1:30 2024-01-02 2024-01-02T10:00:00Z inf 18446744073709551615 18446744073709551616
-9223372036854775808 -9223372036854775809 00 -015 1_000.5 1.2.3 -- 1,5 10% 0.1e-5 1e21 1.0e21 = x#y a:b 00.5
08.5 . .. 1-2 5.٣ 0xg 0b2 1.5p3 '' '5' ? ,x &x - @x `x` %x *x [a,b] [a: {a} {a [a,] #c
"""
YAML_TEXTS = [
    *(f"a: {value}\n" for value in YAML_VALUES.split()),
    *(
        "a: !!str 5",
        "a: !!int '5'",
        "a: !foo 5",
        "a: b: c",
        "a: x:",
        "a: [x](y)",
        "a: **b**",
        "a: {{< x >}}",
        "a: 'it''s'",
        'a: "\\q"',
        "a: 'x",
        "a:1",
    ),
    *(
        "a: x\n  y\nb: z",
        "a: x\n\n  y",
        "a: |\n  x\n  y",
        "a: >-\n  x\n  y\n",
        "a: |+\n x\n\nb: c",
        "a: b # c",
    ),
    *(
        "a:\tb",
        "a\t: b",
        "a:\n\tb: c",
        "\ta: b",
        "a: b\n \t\nc: d",
        " a: 1\n b: 2",
        "  a: 1\nb: 2",
        "a: 1\nb",
    ),
    *("2018: x", "true: x", "~: x", "1.10: x", "? a\n: b", "[a]: b", "'a': b", "a b: c", "no: x", "- a\n- b"),
    *(
        "b: &x {p: 1}\nc:\n  <<: *x\n  p: 2",
        "b: &x {p: 1}\nc:\n  p: 2\n  <<: *x",
        "x: &a [*a]",
        "a: &x\nb: *x",
    ),
    *(
        "a: 1\n---\nb: 2",
        "a: 1\n...",
        "# c\n",
        "~",
        "a:\n- b: 1\n  c: 2\n- d",
        "a:\n  - x\n - y",
        "A: {B: [{C: 1}]}",
    ),
]
TOML_TEXTS = [
    "a = 0x1F\nb = 1_000\n[C.D]\ne = 'f'",
    "a = 015",
    "a = x",
    "a = 1\na = 2",
    "[[a]]\nb = 1\n[[a]]\nb = 2",
]
JSON_TEXTS = ['{"A": {"B": [1, 1.5, true, null]}}', '{"a": 1,}', "{'a': 1}", '{"a": NaN}', '{"a": "\\ud83d"}']
# Hugo reads these, libyaml does not; they are reported, and front matter still has them as texts.
REFUSED_HERE = {"a: ?\n", "a: ,x\n"}
# Hugo knows no anchor without a value here, but does in the next line.
ACCEPTED_HERE = {"a: &x\n"}

WEIGHTS = [
    "5",
    '"5"',
    '" 5"',
    "5.7",
    '"5.7"',
    "abc",
    "true",
    '""',
    '"0x1F"',
    '"015"',
    '"08"',
    '"1_000"',
    "[1]",
    "~",
]
DRAFTS = ["true", '"true"', '"t"', '"yes"', "yes", "no", "2.5", "0.0", "~", '""', "[a]", "'F'"]
TITLES = ["20.10", "2018", "true", "1.0e21", "1.0e-7", "~", "[a]", "015", "2024-01-02", "-0.0", "100000000.0"]
KEYWORDS = ["a b", "[a, b c, 5, 1.50, true, ~]", "5", "~", '""', "{a: b}", "[a, [b]]"]
DATES = [
    *("2024-01-02", "2024-1-2", "2024-07-02T10:00:00", "2024-01-02T10:00:00Z", "2024-01-02T10:00:00+02:00"),
    *(
        "2024-01-02T10:00:00+0200",
        "2024-01-02T10:00:00,5",
        "2024-01-02t10:00:00z",
        "2024-01-02 10:00",
        "2024-02-30",
    ),
    *(
        "2024-01-02 10:00:00 +02:00",
        "2024-01-02 10:00:00 +0200 CEST",
        "2024-01-02 10:00:00 UTC",
        "02 Jan 2024",
    ),
    *(
        "2 Jan 2024",
        "Tue, 02 Jan 2024 10:00:00 +0100",
        "Tue, 02 Jan 2024 10:00:00 GMT",
        "02 Jan 24 10:00 CET",
    ),
    *(
        "Tuesday, 02-Jan-24 10:00:00 CET",
        "Tue Jan  2 10:00:00 2024",
        "Tue Jan 02 10:00:00 +0100 2024",
        "x",
        "2024",
    ),
    *(
        "tue jan 2 10:00:00 cet 2024",
        "02 Jan 68 10:00 GMT",
        "02 Jan 69 10:00 GMT",
        "2024-01-02 ",
        "02 Jan 24 10:00 abc",
    ),
]


def numbered(kind: str, values: list[str], key: str) -> dict[str, tuple[str, str]]:
    return {f"{kind}{index}": (value, f"---\n{key}: {value}\n---\n") for index, value in enumerate(values)}


PAGES = {
    **numbered("weight", WEIGHTS, "weight"),
    **numbered("draft", DRAFTS, "draft"),
    **numbered("title", TITLES, "title"),
    **numbered("keywords", KEYWORDS, "keywords"),
    **numbered("date", [f'"{one}"' for one in DATES], "date"),
}
BODIES = {
    f"body{index}": text
    for index, text in enumerate(
        [
            *(
                "---\na: 1\n----\nBody",
                "---\na: 1\n--- x\nBody",
                "---\na: |\n x\n---b\nBody",
                "---  \na: 1\n---\nBody",
            ),
            *(
                "  \n\t\n---\na: 1\n---\nBody",
                "+++\na=1\n+++ \nBody",
                '{"a": "}"}Body',
                '{"a": 1}\n\nBody',
                "---\n---\nBody",
            ),
            *(
                "Body\n---\na: 1\n---\n",
                "\u00a0---\na: 1\n---\nBody",
                "# Body",
                "---\na: 1\n---",
                "---\na: 1\n --- x\n---\nBody",
            ),
        ]
    )
}
TEXTS = {
    f"{index}.{name}": text
    for name, texts in (("yaml", YAML_TEXTS), ("toml", TOML_TEXTS), ("json", JSON_TEXTS))
    for index, text in enumerate(texts)
}


@pytest.fixture(scope="module")
def hugo(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    pages = {name: text for name, (_, text) in PAGES.items()} | BODIES
    return ask(tmp_path_factory.mktemp("site"), TEXTS, pages)


def without_numbers_types(value: Any) -> Any:
    """Make numbers equal that JSON cannot tell apart, and nothing else: 15.0 and 15, but not True and 1."""
    if isinstance(value, dict):
        return {key: without_numbers_types(item) for key, item in value.items()}
    if isinstance(value, list):
        return [without_numbers_types(item) for item in value]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return ("number", float(value)) if is_number and math.isfinite(value) else value


@pytest.mark.parametrize("name", TEXTS)
def test_texts_decode_as_in_hugo(hugo: dict[str, Any], name: str) -> None:
    text, theirs = TEXTS[name], hugo["texts"][f"/texts/{name}"]
    try:
        value = decode(text, name.split(".")[1])
    except DecodeError:
        assert "error" in theirs or text in REFUSED_HERE
    else:
        assert "value" in theirs or text in ACCEPTED_HERE, theirs
        assert without_numbers_types(value) == without_numbers_types(theirs.get("value", value))


@pytest.mark.parametrize("name", PAGES)
def test_values_are_cast_as_in_hugo(hugo: dict[str, Any], name: str) -> None:
    kind = name.rstrip("0123456789")
    text = PAGES[name][1]
    value = split(Source("page.md", text), no_complaint).front_matter[kind]
    assert CASTS[kind](value) == (hugo["pages"][name][kind] or CASTS[kind](None))


def in_oslo(value: Any) -> str:
    moment = to_time(value, ZoneInfo("Europe/Oslo")) or datetime.fromisoformat("0001-01-01T00:00:00+00:00")
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


CASTS = {
    "weight": lambda value: to_int(value) or 0,
    "draft": lambda value: to_bool(value) or False,
    "title": to_string,
    "keywords": to_strings,
    "date": in_oslo,
}


@pytest.mark.parametrize("name", BODIES)
def test_the_body_begins_where_hugo_says(hugo: dict[str, Any], name: str) -> None:
    source = Source("page.md", BODIES[name])
    document = split(source, no_complaint)
    assert source.text[document.body_start :] == hugo["pages"][name]["body"]
