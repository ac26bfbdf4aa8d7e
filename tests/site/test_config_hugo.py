"""Configurations held against the real Hugo: what it knows of each language and which files it reads."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import Configuration, SiteConfig, load
from tests.hugo.oracle import binary
from tests.site.test_config import lay_out, no_complaint

HOME = """
{{- $menus := dict -}}
{{- range $name, $entries := site.Menus -}}
  {{- $names := slice -}}
  {{- range $entries }}{{ $names = $names | append .Identifier }}{{ end -}}
  {{- $menus = merge $menus (dict $name $names) -}}
{{- end -}}
{{- $taxonomies := slice -}}
{{- range $name, $terms := site.Taxonomies }}{{ $taxonomies = $taxonomies | append $name }}{{ end -}}
{{- $files := slice -}}
{{- range site.RegularPages }}{{ $files = $files | append .File.Filename }}{{ end -}}
{{- $language := site.Language -}}
{{- $made := dict
  "lang" $language.Lang "locale" $language.Locale "label" $language.Label "direction" $language.Direction
  "weight" $language.Weight "default" (eq $language.Lang site.Sites.Default.Language.Lang)
  "title" site.Title "base" site.BaseURL "copyright" site.Copyright "params" site.Params "menus" $menus
  "taxonomies" $taxonomies "files" $files
-}}
{{- $made | jsonify -}}
"""

TITLE = "title = 'x'\nbaseURL = 'https://e.org/'\n"
TWO = "[languages.nb]\n[languages.en]\n"
CONTENT = {
    **dict.fromkeys(("content/a.md", "content/b.nb.md", "innhold/a.md", "innhold/b.nb.md"), ""),
    **dict.fromkeys(("content/drafts/x.md", "content/drafts/deep/y.md", "content/Upper/Z.md"), ""),
}
THEME = """
title = 'theme'
copyright = 'theme'
[params]
a = 2
b = 2
[params.d]
x = 2
y = 2
[taxonomies]
genre = 'genres'
[[menus.main]]
identifier = 'theme'
[languages.nb.params]
l = 1
[languages.nb]
label = 'N'
"""

TREES: dict[str, Mapping[str, str]] = {
    "two files": {"hugo.toml": TITLE, "config.toml": "title = 'y'"},
    "YAML": {
        "hugo.yml": "title: 20.10\nbaseURL: https://e.org/\nParams: {Foo: {Bar: [1, {Baz: 2}]}, no: yes}\n"
    },
    "JSON": {"config.json": '{"title": "j", "baseURL": "https://e.org/", "params": {"A": 1.5, "n": 2}}'},
    "languages": {
        "hugo.toml": TITLE
        + """
defaultContentLanguage = 'nb'
locale = 'no'
[languages.nb]
languageName = 'Norsk'
languageCode = 'nb-NO'
weight = 2
title = 'N'
[languages.nb.params]
a = 'n'
[languages.nb.params.deep]
y = 2
[languages.en]
weight = 1
label = 'E'
locale = 'en-GB'
[languages.de]
direction = 'rtl'
[languages.aa]
weight = -1
[params]
a = 'r'
b = 'r'
[params.deep]
x = 1
"""
    },
    "menus": {
        "hugo.toml": f"{TITLE}[[menu.main]]\nidentifier = 'm'\n[[menu.foot]]\nidentifier = 'f'\n{TWO}"
        "[[languages.nb.menus.main]]\nidentifier = 'n'\n"
    },
    "taxonomies": {"hugo.toml": f"{TITLE}[taxonomies]\nt = 'ts'\n{TWO}[languages.nb.taxonomies]\nu = 'us'\n"},
    "disabled": {"hugo.toml": f"{TITLE}disableLanguages = ['nb']\n{TWO}[languages.de]\ndisabled = true\n"},
    "default": {"hugo.toml": f"{TITLE}[languages.nb]\n[languages.de]\n"},
    "the language no": {
        "hugo.yaml": "baseURL: https://e.org/\ndefaultContentLanguage: NO\nlanguages: {no: {}, zh-CN: {}}\n"
    },
    "directory": {
        "hugo.toml": TITLE + "copyright = 'c'\n[params]\na = 1\nz = 1\n",
        "config/_default/config.toml": "title = 'd'\n",
        "config/_default/params.toml": "[params]\na = 2\nb = 2\n",
        "config/_default/sub/params.nb.toml": "n = 2\n",
        "config/_default/languages.toml": "[nb]\nweight = 1\n[en]\nweight = 2\n",
        "config/_default/menus.nb.toml": "[[main]]\nidentifier = 'x'\n",
        "config/_default/menu.en.yaml": "main:\n  - identifier: y\n",
        "config/production/params.yaml": "b: 3\n",
        "config/staging/params.yaml": "b: 4\n",
    },
    "theme": {
        "hugo.toml": f"{TITLE}theme = 't'\n[params]\na = 1\n[params.d]\nx = 1\n{TWO}",
        "themes/t/hugo.toml": THEME,
        "themes/t/content/fromtheme.md": "",
    },
    "theme without languages": {"hugo.toml": f"{TITLE}theme = 't'\n", "themes/t/hugo.toml": THEME},
    "theme merged": {"hugo.toml": f"_merge = 'deep'\n{TITLE}theme = 't'\n", "themes/t/hugo.toml": THEME},
    "theme not merged": {
        "hugo.toml": f"{TITLE}theme = 't'\n[params]\n_merge = 'none'\na = 1\n",
        "themes/t/hugo.toml": THEME,
    },
    "themes": {
        "hugo.toml": f"{TITLE}theme = ['t', 'u']\n",
        "themes/t/hugo.toml": "theme = 'v'\n[params]\nb = 1\n",
        "themes/u/config.yaml": "params: {b: 2, c: 2}\n",
        "themes/v/config/_default/params.toml": "b = 3\nc = 3\nd = 3\n",
    },
    "content folders": {
        "hugo.toml": f"{TITLE}contentDir = 'innhold'\n{TWO}[languages.nb]\ncontentDir = 'content'\n".replace(
            "[languages.nb]\n[languages.en]\n", "[languages.en]\n"
        )
    },
    **{
        f"mounts {index}": {
            "hugo.toml": f"{TITLE}{TWO}[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n{rest}"
        }
        for index, rest in enumerate(
            [
                "lang = 'nb'\n[[module.mounts]]\nsource = 'innhold'\ntarget = 'content'\n",
                "[[module.mounts]]\nsource = 'innhold'\ntarget = 'content/inn'\n",
                "[module.mounts.sites.matrix]\nlanguages = ['! en']\n",
                "lang = 'xx'\n",
                "lang = 'xx'\n[[module.mounts]]\nsource = 'innhold'\ntarget = 'content'\n",
                "excludeFiles = ['drafts', '/a.md']\n",
                "includeFiles = ['**.md']\n",
                "files = ['! drafts/deep/**', 'drafts/**', 'upper/z.md']\n",
            ]
        )
    },
    "variables": {
        "hugo.toml": f"{TITLE}[params]\na = 'x'\nn = 1\nl = ['a']\nf = false\n[params.m]\nk = 'v'\n"
    },
}
VARIABLES = {
    "HUGO_TITLE": "E",
    "HUGO_PARAMS_A": "env",
    "HUGO_PARAMS_N": "5",
    "HUGO_PARAMS_L": "[b, c]",
    "HUGO_PARAMS_F": "true",
    "HUGO_PARAMS_NEW": "q",
    "HUGOxPARAMSxMY_KEY": "z",
    "HUGO_PARAMS_M": "k: w",
}


def theirs(root: Path, environ: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Return what Hugo knows, by language."""
    lay_out(root, {"layouts/home.html": HOME, "layouts/all.html": ""})
    variables = {"PATH": os.environ.get("PATH", ""), "HOME": str(root), **environ}
    command = [str(binary()), "--destination", "out"]
    done = subprocess.run(
        command, cwd=root, env=variables, capture_output=True, text=True, timeout=60, check=False
    )
    texts = [path.read_text() for path in (root / "out").rglob("index.html")]
    sites = [json.loads(text) for text in texts if text.startswith("{")]
    assert sites, done.stdout + done.stderr
    for site in sites:
        site |= {key: sorted(site[key] or ()) for key in ("taxonomies", "files")}
    return {site["lang"]: site for site in sites}


def ours(config: SiteConfig, configuration: Configuration) -> dict[str, Any]:
    language = config.language
    files = collect(configuration)
    return {
        "lang": language.lang,
        "locale": language.locale,
        "label": language.label,
        "direction": language.direction,
        "weight": language.weight,
        "default": language.is_default,
        "title": config.title,
        "base": config.base_url,
        "copyright": config.copyright,
        "params": config.params,
        "menus": {name: [entry["identifier"] for entry in menu] for name, menu in config.menus.items()},
        "taxonomies": sorted(config.taxonomies.values()),
        "files": sorted(str(file.absolute) for file in files if language.lang in file.languages),
    }


@pytest.mark.parametrize("name", TREES)
def test_a_configuration_means_what_it_means_to_hugo(tmp_path: Path, name: str) -> None:
    lay_out(tmp_path, {**CONTENT, **TREES[name]})
    environ = VARIABLES if name == "variables" else {}
    configuration = load(tmp_path, report=no_complaint, environ=environ)
    expected = theirs(tmp_path, environ)
    assert {one.language.lang: ours(one, configuration) for one in configuration} == expected


def test_texts_of_params_are_as_hugo_prints_them(tmp_path: Path) -> None:
    """JSON cannot tell 15.0 from 15; templates can."""
    lay_out(tmp_path, {"hugo.yaml": "baseURL: https://e.org/\nparams: {a: 15.0, b: 015, c: 1e3, d: 20.10}\n"})
    lay_out(tmp_path, {"layouts/home.html": "{{ range site.Params }}{{ . }}|{{ end }}"})
    subprocess.run([binary(), "--quiet"], cwd=tmp_path, capture_output=True, timeout=60, check=True)
    params = load(tmp_path, report=no_complaint).default.params
    assert (
        "".join(f"{to_string(value)}|" for value in params.values())
        == (tmp_path / "public/index.html").read_text()
    )
