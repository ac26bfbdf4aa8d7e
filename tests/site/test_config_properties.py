"""Whatever an author sets, a configuration loads or says what is wrong."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.errors import ConfigError, HugoError
from mkdocs_hugo.site.config import load

NAMES = """
baseURL title params languages nb en menus menu main module mounts imports theme source target lang path sites
matrix complements taxonomies permalinks cascade outputs uglyURLs timeZone ignoreFiles staticDir contentDir
disableKinds defaultContentLanguage disableLanguages frontmatter _merge disabled locale replacements themesDir
pagination security summaryLength mainSections files excludeFiles weight
"""
KEYS = st.sampled_from(NAMES.split())
SCALARS = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(allow_nan=True) | KEYS | st.text(max_size=4)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.booleans(), inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "hugo.yaml").write_text("theme: path\nlanguages: {nb: {}, en: {}}\nparams: {a: [1]}\n")
    for name in ("path", "title"):
        (folder / "themes" / name / "content").mkdir(parents=True)
    (folder / "themes/path/hugo.toml").write_text("[params]\nb = 1\n[languages.nb]\nlabel = 'N'\n")
    return folder


@given(st.dictionaries(KEYS, VALUES, max_size=6))
@settings(max_examples=150, derandomize=True, deadline=None)
def test_any_settings_give_a_configuration_or_a_configuration_error(
    root: Path, given: dict[str, object]
) -> None:
    errors: list[HugoError] = []
    try:
        configuration = load(root, report=errors.append, settings=given)
    except ConfigError as error:
        errors.append(error)
    else:
        assert configuration.default.language.is_default
    assert all(isinstance(error, ConfigError) and str(error) for error in errors)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
@settings(max_examples=40, derandomize=True, deadline=None)
def test_any_text_is_a_configuration_or_a_configuration_error(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for extension in ("toml", "yaml", "json"):
        path = folder / f"hugo.{extension}"
        path.write_text(text, encoding="utf-8")
        with suppress(ConfigError):
            load(folder, report=lambda _: None)
        path.unlink()
