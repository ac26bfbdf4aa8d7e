"""What comes into a configuration from themes and other modules."""

from __future__ import annotations

from pathlib import Path

from tests.site.test_config import configure, site


def test_params_and_menus_come_from_a_theme_other_settings_do_not(tmp_path: Path) -> None:
    tree = {
        "hugo.toml": "theme = 't'\n[params]\na = 1\n[params.deep]\nx = 1\n[taxonomies]\ntag = 'tags'\n",
        "themes/t/hugo.toml": """
title = 'theme'
[params]
a = 2
b = 2
[params.deep]
x = 2
y = 2
[taxonomies]
genre = 'genres'
[permalinks]
posts = '/:slug/'
[[menus.main]]
identifier = 'theme'
[outputFormats.text]
mediaType = 'text/plain'
""",
    }
    config = site(tmp_path, tree)
    assert config.params == {"a": 1, "b": 2, "deep": {"x": 1, "y": 2}}
    assert config.menus == {"main": ({"identifier": "theme"},)}
    assert config.raw["outputformats"] == {"text": {"mediatype": "text/plain"}}
    assert (config.title, config.permalinks, config.taxonomies) == ("", {}, {"tag": "tags"})
    assert config.themes == ("t",)


def test_the_author_decides_how_a_theme_is_merged(tmp_path: Path) -> None:
    theme = {"themes/t/hugo.toml": "copyright = 'c'\n[params]\nb = 2\n[taxonomies]\ngenre = 'genres'\n"}
    deep = site(tmp_path, {"hugo.toml": "_merge = 'deep'\ntheme = 't'\n", **theme})
    assert (deep.copyright, deep.params, deep.taxonomies) == ("c", {"b": 2}, {"genre": "genres"})
    none = site(tmp_path, {"hugo.toml": "theme = 't'\n[params]\n_merge = 'none'\na = 1\n"})
    assert none.params == {"a": 1}
    nothing = site(tmp_path, {"hugo.toml": "_merge = 'none'\ntheme = 't'\n[params]\na = 1\n"})
    assert nothing.params == {"a": 1}


def test_the_first_theme_that_has_a_value_wins_over_those_it_imports(tmp_path: Path) -> None:
    tree = {
        "hugo.toml": "theme = ['t', 'u', 'gone']\n",
        "themes/t/hugo.toml": "theme = 'v'\n[params]\nb = 't'\n",
        "themes/v/hugo.toml": "theme = 't'\n[params]\nb = 'v'\nc = 'v'\nd = 'v'\n",
        "themes/u/config.yaml": "params: {b: u, c: u, e: u}\n",
    }
    config = site(tmp_path, tree)
    assert config.params == {"b": "t", "c": "v", "d": "v", "e": "u"}
    assert config.themes == ("t", "u", "gone")
    assert [module.path for module in config.modules] == ["t", "v", "u"]


def test_imports_can_be_switched_off_in_whole_and_in_part(tmp_path: Path) -> None:
    tree = {
        "hugo.yaml": "module:\n  imports:\n    - {path: a, disable: true}\n"
        "    - {path: b, ignoreConfig: true}\n"
        "    - {path: c, ignoreImports: true}\n    - {Path: d}\n",
        **{f"themes/{name}/hugo.toml": f"[params]\n{name} = 1\n" for name in "abde"},
        "themes/c/hugo.toml": "theme = 'e'\n[params]\nc = 1\n",
    }
    assert site(tmp_path, tree).params == {"c": 1, "d": 1}


def test_modules_are_found_where_hugo_looks_for_them(tmp_path: Path) -> None:
    tree = {
        "site/hugo.yaml": "themesDir: ../themes\nmodule:\n  replacements: 'example.org/b -> ../local'\n"
        "  imports: [{path: a}, {path: example.org/b}, {path: example.org/c}, {path: example.org/d}]\n",
        "themes/a/hugo.toml": "[params]\na = 1\n",
        "local/hugo.toml": "[params]\nb = 1\n",
        "site/_vendor/example.org/c/config.toml": "[params]\nc = 1\n",
    }
    configure(tmp_path, tree)
    config = site(tmp_path / "site", {})
    assert config.params == {"a": 1, "b": 1, "c": 1}
    assert config.themes == ("a", "example.org/b", "example.org/c", "example.org/d")


def test_a_theme_adds_to_languages_but_not_languages(tmp_path: Path) -> None:
    theme = {
        "themes/t/hugo.toml": "[languages.nb.params]\nx = 1\n[[languages.nb.menus.main]]\nidentifier = 'm'\n"
        "[languages.de]\n",
    }
    en, nb = configure(tmp_path, {"hugo.toml": "theme = 't'\n[languages.en]\n[languages.nb]\n", **theme})
    assert (en.params, nb.params) == ({}, {"x": 1})
    assert nb.menus == {}
