"""Hugo's `markup` table as the Markdown rules see it."""

from __future__ import annotations

import pytest

from mkdocs_hugo.render.goldmark import GoldmarkConfig
from mkdocs_hugo.render.goldmark.ids import IdFactory, anchor_name


def test_nothing_configured_is_hugos_default() -> None:
    config = GoldmarkConfig.from_markup({})
    assert config == GoldmarkConfig()
    assert (config.unsafe, config.linkify, config.attribute_title, config.attribute_block) == (
        False,
        True,
        True,
        False,
    )
    assert (config.table_of_contents.start_level, config.table_of_contents.end_level) == (2, 3)


@pytest.mark.parametrize("value", [None, 3, "x", [], [["a"]], {"enable": "x"}])
def test_values_of_another_type_are_read_as_well_as_can_be(value: object) -> None:
    keys = ("extensions", "parser", "renderer")
    inner = ("footnote", "typographer", "cjk", "extras", "passthrough", "attribute", "table")
    GoldmarkConfig.from_markup({"goldmark": {key: dict.fromkeys(inner, value) for key in keys}})
    GoldmarkConfig.from_markup({"goldmark": value, "highlight": value, "tableofcontents": value})


def test_older_forms_of_settings() -> None:
    extensions = {"typographer": False, "footnote": False}
    config = GoldmarkConfig.from_markup(
        {
            "goldmark": {
                "extensions": extensions,
                "parser": {"attribute": False, "autoheadingidtype": "blackfriday"},
            }
        }
    )
    assert (config.typographer.disable, config.footnote.enable) == (True, False)
    assert (config.attribute_title, config.auto_id_type) == (False, "blackfriday")


def test_passthrough_delimiters_are_pairs() -> None:
    delimiters = {"inline": [["$", "$"], ["x"], "y"], "block": [["$$", "$$"]]}
    settings = {"extensions": {"passthrough": {"enable": True, "delimiters": delimiters}}}
    passthrough = GoldmarkConfig.from_markup({"goldmark": settings}).passthrough
    assert (passthrough.inline, passthrough.block) == ((("$", "$"),), (("$$", "$$"),))


def test_configuration_is_hashable_and_frozen() -> None:
    assert len({GoldmarkConfig(), GoldmarkConfig(), GoldmarkConfig(unsafe=True)}) == 2


def test_repeated_ids_get_the_next_free_number() -> None:
    ids = IdFactory()
    ids.put("b-1")
    assert [ids.generate(name) for name in ("a", "a", "A", "b", "b", "!", "!")] == [
        *("a", "a-1", "a-2", "b", "b-2", "heading", "heading-1"),
    ]


def test_unknown_id_type_is_github() -> None:
    assert anchor_name("Å b", "nosuch") == "å-b"
