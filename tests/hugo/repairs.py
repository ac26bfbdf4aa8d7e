"""What a site gets in its scratch copy when the real Hugo refuses it for want of its theme.

Each repair answers one complaint of Hugo's. None of them changes what Hugo knows of other pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.hugo.scratch import Scratch

Repair = Callable[[Scratch, re.Match[str]], None]


def repair(scratch: Scratch, log: str) -> str | None:
    """Mend what the log complains of; return what was done, None when nothing can be."""
    for complaint, mend in _REPAIRS:
        if found := complaint.search(log):
            mend(scratch, found)
            return found[0]
    return None


def _enclose(scratch: Scratch, found: re.Match[str]) -> None:
    scratch.stub(found[1], paired=True)


def _stand_alone(scratch: Scratch, found: re.Match[str]) -> None:
    scratch.stub(found[1], paired=False)


def _silence(scratch: Scratch, found: re.Match[str]) -> None:
    scratch.stub(found[1], paired=scratch.paired.get(found[1].lower(), False))


def _plain_links(scratch: Scratch, found: re.Match[str]) -> None:
    """Render links as Markdown has them: Hugo's own hook stops at an address that is none."""
    scratch.settings["markup"] = {"goldmark": {"renderHooks": {"link": {"useEmbedded": "never"}}}}
    scratch.save_settings()


def _rename_key(scratch: Scratch, found: re.Match[str]) -> None:
    """Give a front matter key its name of today, in every file: Hugo does not say which one has it."""
    scratch.rewrite_all(scratch.content_files(), rf"^(\W*){found[1]}(?=\W)", rf"\1{found[2]}")


def _say_languages_of_mounts(scratch: Scratch, found: re.Match[str]) -> None:
    """Write `lang` of a mount as `sites.matrix`, its name of today, in TOML or YAML."""
    for path in list(scratch.config_files()):
        toml = path.suffix == ".toml"
        new = (
            r"\1sites = {matrix = {languages = ['\2']}}" if toml else r"\1sites: {matrix: {languages: [\2]}}"
        )
        scratch.rewrite_all([path], r"""^([ \t{,-]*)["']?lang["']?[ \t]*[=:][ \t]*["']?([\w-]+)["']?""", new)


def _rename_cache(scratch: Scratch, found: re.Match[str]) -> None:
    new = {"getcsv": "assets", "getjson": "misc"}.get(found[1], "modules")
    scratch.rewrite_all(scratch.config_files(), rf"(?i)\b{found[1]}\b", new)


def _tolerate_missing_params(scratch: Scratch, found: re.Match[str]) -> None:
    scratch.add_shortcode("param", "{{ with $.Page.Param (.Get 0) }}{{ . }}{{ end }}")


def _leave_out(scratch: Scratch, found: re.Match[str]) -> None:
    """Do without a content adapter that needs the site's templates or the network."""
    for path in scratch.root.rglob("_content.gotmpl"):
        if path.as_posix().endswith(found[1]):
            path.unlink()


def _add_output_format(scratch: Scratch, found: re.Match[str]) -> None:
    formats = scratch.settings.setdefault("outputFormats", {})
    formats[found[1]] = {"mediaType": "text/html", "baseName": f"judge-{found[1]}", "permalinkable": False}
    scratch.save_settings()


def _drop_first_of_two_keys(scratch: Scratch, found: re.Match[str]) -> None:
    """Delete a key that is written twice, with everything indented below it: the last one counts."""
    path = Path(found["path"])
    lines = path.read_bytes().splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if line.startswith(b"---")), -1)
    start = first + int(found["first"])
    end = start + 1
    while end < len(lines) and lines[end][:1] in b" -\t" and not lines[end].startswith(b"---"):
        end += 1
    scratch.rewrite(path, b"".join(lines[:start] + lines[end:]))


_REPAIRS: list[tuple[re.Pattern[str], Repair]] = [
    (re.compile(r'shortcode "([^"]+)" must be closed or self-closed'), _stand_alone),
    (re.compile(r'shortcode "([^"]+)" does not evaluate \.Inner'), _enclose),
    (re.compile(r'template for shortcode "([^"]+)" not found'), _stand_alone),
    (re.compile(r'OutputFormat with key "([^"]+)" not found'), _add_output_format),
    (
        re.compile(
            r'"(?P<path>[^"\n]+?):\d+:\d+": \[\d+:\d+\] mapping key "[^"\n]*" '
            r"already defined at \[(?P<first>\d+):"
        ),
        _drop_first_of_two_keys,
    ),
    (re.compile(r'"(_\w+)" front matter key was deprecated .*? Use "(\w+)" instead'), _rename_key),
    (re.compile(r'executing "_markup/render-link.html"'), _plain_links),
    (re.compile(r"module\.mounts\.lang was deprecated"), _say_languages_of_mounts),
    (re.compile(r'failed to decode "caches": "(\w+)" is not a valid'), _rename_cache),
    (re.compile(r'ERROR Param "[^"]+" not found'), _tolerate_missing_params),
    (re.compile(r"template: (/\S*_content\.gotmpl):\d+"), _leave_out),
    (re.compile(r'ERROR The "(\w+)" shortcode was .*removed'), _silence),
    (re.compile(r'failed to render shortcode "([^"]+)"'), _silence),
]
