"""The reference of the shortcodes: the pages in docs/ are what the templates declare today."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_hugo.cli import main
from mkdocs_hugo.templates.declaration import Declaration
from mkdocs_hugo.templates.lookup import make_store
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.reference import ShortcodeEntry, entries

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_page_is_what_the_command_prints(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["reference", "--language", language]
    path = Path("docs/referanse/kortkoder") / f"oppslag.{language}.md"
    main(command)
    is_current = capsys.readouterr().out == (ROOT / path).read_text("utf-8")
    assert is_current, f"{path} is out of date. Run: mkdocs-hugo {' '.join(command)} > {path}"


def test_every_native_shortcode_has_an_entry() -> None:
    store = make_store(options=TemplateOptions())
    assert sorted(entry.name.lower() for entry in entries()) == list(store.names())


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.name)
def test_every_declaration_says_what_it_is_for(entry: ShortcodeEntry) -> None:
    for declaration in _declarations(entry):
        texts = [declaration.summary, *(each.description for each in declaration.parameters or ())]
        assert all(text.endswith(".") for text in texts), texts


def _declarations(entry: ShortcodeEntry) -> list[Declaration]:
    general = [entry.general] if entry.general else []
    return [*general, *entry.variants.values()]


def test_a_language_that_is_not_there_ends_the_command() -> None:
    with pytest.raises(SystemExit):
        main(["reference", "--language", "de"])
