"""Asks the real Hugo what it makes of shortcodes; many questions in one run of it."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from tests.hugo.oracle import binary

CALL = "{{ .Name }}|{{ .Params | jsonify | safeHTML }}|{{ .Ordinal }}|{{ .IsNamedParams }}"

TEMPLATES = {
    "a": f"[{CALL}]",
    "c": f"[{CALL}]",
    "b": f"({CALL}|{{{{ .Inner }}}})",
    "d": f"({CALL}|{{{{ .Inner }}}})",
    "get": '{{ printf "%v|%v|%v|%v" (.Get 0) (.Get 1) (.Get "p") (.Get "q") | safeHTML }}',
    "lines": "one\ntwo\n\nthree",
    "deindent": "({{ .InnerDeindent }})",
    "parent": "{{ with .Parent }}{{ .Name }}.{{ .Ordinal }}{{ with .Parent }}.{{ .Name }}{{ end }}{{ end }}",
    "shown": "{{ .Inner | markdownify }}",
    "block": '<div>\n{{ .Inner | .Page.RenderString (dict "display" "block") }}</div>',
}
"""The templates of the judge's site; `templates.py` beside this file has the same ones for us."""

_CONFIG = """
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404", "section"]
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions.typographer]
disable = true
"""
_FENCE = "~" * 40

_STRINGS = """
{{- $page := . -}}
{{- $answers := slice -}}
{{- range hugo.Data.cases -}}
  {{- $result := try ($page.RenderString (dict "display" "block") .) -}}
  {{- with $result.Err -}}
    {{- $answers = $answers | append (dict "error" (string .)) -}}
  {{- else -}}
    {{- $answers = $answers | append (dict "html" $result.Value) -}}
  {{- end -}}
{{- end -}}
{{- $answers | jsonify -}}
"""
_PAGE = '{{ dict "expanded" .RenderShortcodes "html" .Content | jsonify }}'


@dataclass(frozen=True, slots=True)
class Page:
    """A page as Hugo builds it: its shortcodes put in (no placeholders), and its whole HTML."""

    expanded: str
    html: str


def expansions(sources: Sequence[str]) -> list[str | None]:
    """Return each source with its shortcodes expanded, None where Hugo refuses it; no Markdown is read.

    A source must hold an opening tag and no line of tildes. It stands in a code fence, where Markdown
    leaves it alone.
    """
    fenced = [f"{_FENCE}\n{source}\n{_FENCE}\n" for source in sources]
    with tempfile.TemporaryDirectory(prefix="hugo-") as folder:
        root = Path(folder)
        _write(root, {"data/cases.json": json.dumps(fenced), "layouts/home.html": _STRINGS})
        _run(root)
        answers = json.loads((root / "public/index.html").read_text("utf-8"))
    return [_unfenced(answer["html"]) if "html" in answer else None for answer in answers]


def pages(bodies: Sequence[str]) -> list[Page]:
    """Return what Hugo makes of whole pages; it must accept every one of them."""
    files = {f"content/p{number}.md": f"---\ntitle: x\n---\n{body}" for number, body in enumerate(bodies)}
    with tempfile.TemporaryDirectory(prefix="hugo-") as folder:
        root = Path(folder)
        _write(root, {**files, "layouts/page.html": _PAGE, "layouts/home.html": "home"})
        _run(root)
        texts = [(root / f"public/p{number}/index.html").read_text("utf-8") for number in range(len(bodies))]
    return [Page(**json.loads(text)) for text in texts]


def _write(root: Path, files: Mapping[str, str]) -> None:
    templates = {f"layouts/_shortcodes/{name}.html": text for name, text in TEMPLATES.items()}
    for path, text in {"hugo.toml": _CONFIG, **templates, **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _run(root: Path) -> None:
    """Build; Hugo may hang instead of reporting an error, so there is a limit and a second try."""
    for attempt in (1, 2):
        try:
            done = subprocess.run([binary()], cwd=root, capture_output=True, timeout=60, check=False)
        except subprocess.TimeoutExpired:
            if attempt == 2:
                raise
        else:
            assert done.returncode == 0, (done.stdout + done.stderr).decode()
            return


def _unfenced(html: str) -> str:
    before, after = '<pre tabindex="0"><code>', "\n</code></pre>"
    assert html.startswith(before), html
    assert html.endswith(after), html
    return unescape(html[len(before) : -len(after)])
