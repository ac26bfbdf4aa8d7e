"""The command `mkdocs-hugo`: what can be asked of the plugin without building a site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_hugo.templates import reference

_ANSWERERS = {
    "own": "your own template",
    "native": "the plugin",
    "hugo": "Hugo, with the site's Go template",
    "theme": "Hugo, with the theme's Go template",
    "nobody": "nobody; the inner text is shown",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; without arguments those of the process. Ends the process where they are wrong."""
    asked = _parser().parse_args(arguments)
    if asked.command == "reference":
        sys.stdout.write(reference.page(asked.language))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _shortcodes(asked.config_file))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mkdocs-hugo", description="Tools beside the MkDocs plugin hugo.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")
    shortcodes = commands.add_parser(
        "shortcodes",
        help="list the shortcodes that a site calls, and who answers them",
        description="List the shortcodes that the content of a site calls, how often, and who answers them.",
    )
    shortcodes.add_argument("-f", "--config-file", default="mkdocs.yml", help="the site's mkdocs.yml")
    printed = commands.add_parser(
        "reference",
        help="print the reference of all native shortcodes",
        description="Print the reference of all native shortcodes as a Hugo content page in Markdown.",
    )
    printed.add_argument("--language", choices=[*reference.LANGUAGES], default="en")
    return parser


def _shortcodes(config_file: str) -> Iterator[str]:
    from mkdocs_hugo.mkdocs.shortcode_list import shortcode_list  # with MkDocs, which the reference needs not

    found = shortcode_list(config_file)
    rows = [("SHORTCODE", "CALLS", "ANSWERED BY", "TEMPLATE")]
    rows += [(one.name, str(one.calls), _ANSWERERS[one.by], _shown(one.file)) for one in found]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for name, calls, by, file in rows:
        yield f"{name:<{widths[0]}}  {calls:>{widths[1]}}  {by:<{widths[2]}}  {file}".rstrip()


def _shown(file: str) -> str:
    path = Path(file)
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else file
