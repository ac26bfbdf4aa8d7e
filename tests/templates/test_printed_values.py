"""What the shortcode `param` prints for values of every kind, in every format of front matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.conftest import Built
from tests.hugo.oracle import published

FRONT_MATTER = {
    "yaml": """---
number: 5
whole: 1.0
half: -0.5
big: 1.5e+21
below: 123456789012345678.0
small: 0.00001
smallest: 1.25e-07
million: 1000000.0
billions: 123456789012.5
five: 12345.0
tiny: 0.0001
endless: .inf
yes: true
word: a <b> & "c"
when: 2024-01-02 03:04:05
zone: 2024-01-02T03:04:05+02:00
day: 2024-01-02
list: [true, 1.0, ~, "", "<i>", 2.5e-7, 2024-01-02]
rows: [{X: 1, a: [1.0]}, {}]
map: {b: {z: ~, y: 2.0}, A: no}
---
""",
    "toml": """+++
number = 5
whole = 1.0
half = -0.5
big = 1e21
below = 1e20
small = 1e-5
million = 1e6
hundred = 100.0
yes = true
word = "a <b>"
when = 2024-01-02T03:04:05Z
zone = 2024-01-02T03:04:05+02:00
local = 2024-01-02T03:04:05
day = 2024-01-02
clock = 03:04:05
list = [true, 1.0, "", "x y"]
dates = [2024-01-02, 2024-01-02T03:04:05.5Z]
rows = [{X = 1, a = [1.0]}]
[map]
B = 1.0
a = {c = 2}
+++
""",
    "json": """{
"number": 5,
"whole": 1.0,
"half": -0.5,
"big": 1e21,
"small": 0.00001,
"million": 1000000.0,
"nearly": 999999.5,
"yes": true,
"word": "a <b>",
"list": [true, 1.0, null, 1e-7, 100000000.0],
"rows": [{"X": 1, "a": [1.0]}],
"map": {"B": 1.0, "a": {"c": null}}
}
""",
}


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_values_are_printed_as_go_prints_them(name: str, tmp_path: Path, build: Callable[..., Built]) -> None:
    text = FRONT_MATTER[name]
    keys = [line.replace('"', "").split(":")[0].split("=")[0].strip() for line in text.splitlines()]
    keys = [key for key in keys if key.isalpha()] + ["map"] * (name == "toml")
    calls = "".join(f"- {key} {{{{< param {key} >}}}}\n" for key in keys if key not in ("B", "a"))
    site = {
        "hugo.toml": 'baseURL = "https://example.org/"\ndisableKinds = ["section", "taxonomy", "term"]\n',
        "layouts/all.html": "<article>{{ .Content }}</article>",
        "content/_index.md": "---\ntitle: Home\n---\n",
        "content/a.md": f"{text}\n{calls}",
    }
    wanted = _items((published(site, tmp_path) / "a/index.html").read_text("utf-8"))
    assert len(wanted) > 10
    assert _items((build(site).site / "a/index.html").read_text("utf-8")) == wanted


def _items(text: str) -> list[str]:
    return [item.text_content().strip() for item in lxml_html.fromstring(text).xpath("//article//li")]
