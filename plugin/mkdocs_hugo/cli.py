"""The command `mkdocs-hugo`: what can be asked of the plugin without building a site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from mkdocs_hugo.templates import reference


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; without arguments those of the process. Ends the process where they are wrong."""
    asked = _parser().parse_args(arguments)
    sys.stdout.write(reference.page(asked.language))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mkdocs-hugo", description="Tools beside the MkDocs plugin hugo.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    shortcodes = commands.add_parser(
        "shortcodes",
        help="print the reference of all native shortcodes",
        description="Print the reference of all native shortcodes as a Hugo content page in Markdown.",
    )
    shortcodes.add_argument("--language", choices=[*reference.LANGUAGES], default="en")
    return parser
