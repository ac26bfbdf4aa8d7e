"""Single things that a build does with Go templates of a site: messages, files, safety, the cache."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.hugo.process import HugoProcess
from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]

HOME = "---\ntitle: Hjem\n---\n"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Collect the projects for which Hugo is started."""
    folders: list[Path] = []
    start = HugoProcess.start.__func__  # type: ignore[attr-defined]

    def counted(
        cls: type[HugoProcess], program: Path, root: Path, folder: Path, *rest: object
    ) -> HugoProcess:
        folders.append(folder)
        process: HugoProcess = start(cls, program, root, folder, *rest)
        return process

    monkeypatch.setattr(HugoProcess, "start", classmethod(counted))
    return folders


def test_a_failing_call_names_the_place_in_the_page_and_in_the_template(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/bad.html": "<b>\n{{ .Nope }}</b>{{ .Inner }}",
            "layouts/_shortcodes/good.html": "fine",
            "content/_index.md": HOME + "first {{< good >}}\n\n{{< bad >}}inner{{< /bad >}} {{< good >}}\n",
        }
    )
    (line,) = built.warnings
    assert "content/_index.md:6:1: shortcode bad: its template has failed: layouts" in line
    assert "layouts/_shortcodes/bad.html:2:3: <.Nope>: can't evaluate field Nope" in line
    assert built.article("/").count("fine") == 2
    assert "inner" in built.article("/")


def test_a_template_that_cannot_be_parsed_fails_alone(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/bad.html": "{{ if }}",
            "layouts/_shortcodes/good.html": "fine",
            "content/_index.md": f"{HOME}{{{{< bad >}}}} {{{{< good >}}}}\n",
        }
    )
    (line,) = built.warnings
    assert "content/_index.md:4:1: shortcode bad: its template has failed" in line
    assert "missing value for if" in line
    assert "fine" in built.article("/")


def test_a_page_that_hugo_refuses_leaves_the_others_their_answers(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/box.html": "<b>{{ .Inner }}</b>",
            "content/_index.md": f"{HOME}{{{{< box >}}}}boxed{{{{< /box >}}}}\n",
            "content/broken.md": "---\ntitle: B\n---\n{{< box >}}never closed\n",
        }
    )
    assert "<b>boxed</b>" in built.article("/")
    assert "never closed" in built.article("/broken/")
    assert any("content/broken.md" in line for line in built.warnings)


def test_what_templates_say_arrives_at_its_level(build: Build) -> None:
    built = build(
        {
            "hugo.toml": 'ignoreLogs = ["hushed"]\n',
            "layouts/_shortcodes/say.html": '{{ warnf "a warning %s" .Position }}{{ errorf "an error" }}'
            '{{ erroridf "hushed" "hushed" }}said',
            "content/_index.md": f"{HOME}{{{{< say >}}}}\n",
        }
    )
    said = built.warnings
    assert any(line.startswith("WARNING") and "Hugo: a warning" in line for line in said)
    assert any(line.startswith("ERROR") and "Hugo: an error" in line for line in said)
    assert not any("hushed" in line for line in said)
    assert "said" in built.article("/")


def test_nothing_is_written_into_the_site_and_nothing_fetched(build: Build, tmp_path: Path) -> None:
    tree = {
        "layouts/_shortcodes/fetch.html": '{{ (resources.GetRemote "https://example.org/x.json").Content }}',
        "layouts/_shortcodes/run.html": '{{ os.Getenv "SECRET" }}',
        "layouts/_shortcodes/script.html": '{{ (resources.Get "a.js" | js.Build).RelPermalink }}',
        "assets/a.js": "console.log(1)",
        "content/_index.md": f"{HOME}{{{{< fetch >}}}} {{{{< run >}}}} {{{{< script >}}}}\n",
    }
    built = build(tree)
    assert sum("whitelisted in policy" in line for line in built.warnings) == 2
    assert any("hugo_security" in line for line in built.log)
    names = {path.name for path in built.root.iterdir()}
    assert names <= {"assets", "content", "layouts", "mkdocs.yml", "site", ".cache"}
    assert {path.name for path in (built.root / "assets").iterdir()} == {"a.js"}
    assert built.exists("/a.js")


def test_a_note_stands_for_what_is_not_fetched_where_authors_look(build: Build) -> None:
    tree = {
        "layouts/_shortcodes/fetch.html": '{{ (resources.GetRemote "https://example.org/x.json").Content }}',
        "content/_index.md": f"{HOME}{{{{< fetch >}}}}\n",
    }
    assert 'class="admonition warning"' in build(tree, command="serve").article("/")
    assert "admonition" not in build(tree).article("/")


def test_the_user_opens_what_templates_may_have(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WANTED_BY_TEMPLATES", "given")
    option = "hugo: {hugo_security: {funcs: {getenv: ['^WANTED']}}}"
    built = build(
        {
            "mkdocs.yml": MKDOCS_YML.replace("hugo]", f"{{{option}}}]"),
            "layouts/_shortcodes/env.html": '{{ os.Getenv "WANTED_BY_TEMPLATES" }}',
            "content/_index.md": f"{HOME}{{{{< env >}}}}\n",
        }
    )
    assert not built.warnings
    assert "given" in built.article("/")


def test_hugo_is_started_only_for_pages_that_need_it(build: Build, started: list[Path]) -> None:
    tree = {
        "layouts/_shortcodes/own.html": "own",
        "layouts/partials/part.html": "part",
        "content/_index.md": f"{HOME}{{{{% notice %}}}}native{{{{% /notice %}}}}\n",
    }
    build(tree)
    assert not started
    build(tree | {"content/a.md": "---\ntitle: A\n---\n{{< own >}}\n"})
    assert len(started) == 1


def test_a_second_build_starts_no_hugo_until_something_changes(build: Build, started: list[Path]) -> None:
    tree = {
        "layouts/_shortcodes/own.html": "one {{ hugo.Data.words.a }}",
        "data/words.yaml": "a: first",
        "content/_index.md": f"{HOME}{{{{< own >}}}}\n",
        "content/b.md": "---\ntitle: B\n---\ntext\n",
    }
    build(tree)
    built = build({})
    assert len(started) == 1
    assert "one first" in built.article("/")
    write_tree(built.root, {"content/b.md": "---\ntitle: B\n---\nother text\n"})
    assert "other text" in build({}).article("/b/")
    assert len(started) == 1
    for count, (name, text) in enumerate(
        [("data/words.yaml", "a: second"), ("layouts/_shortcodes/own.html", "two {{ hugo.Data.words.a }}")], 2
    ):
        write_tree(built.root, {name: text})
        built = build({})
        assert len(started) == count
    assert "two second" in built.article("/")


def test_names_of_a_theme_are_hugos_where_no_native_template_stands(build: Build) -> None:
    built = build(
        {
            "hugo.toml": 'theme = "t"\n',
            "themes/t/layouts/shortcodes/notice.html": "<i>theme's notice {{ .Inner }}</i>",
            "themes/t/layouts/shortcodes/special.html": '{{ partial "p.html" . }}',
            "themes/t/layouts/partials/p.html": "<i>theme's special</i>",
            "content/_index.md": f"{HOME}{{{{< special >}}}}\n\n{{{{% notice %}}}}n{{{{% /notice %}}}}\n",
        }
    )
    assert "theme's special" in built.article("/")
    assert "theme's notice" not in built.article("/")
    assert not built.warnings


def test_a_native_template_goes_first_where_an_option_says_so(build: Build) -> None:
    tree = {
        "layouts/shortcodes/notice.html": "<i>own notice {{ .Inner }}</i>",
        "content/_index.md": f"{HOME}{{{{% notice %}}}}n{{{{% /notice %}}}}\n",
    }
    assert "own notice" in build(tree).article("/")
    option = MKDOCS_YML.replace("hugo]", "{hugo: {native_shortcodes: [notice]}}]")
    assert "own notice" not in build({"mkdocs.yml": option}).article("/")


def test_paths_with_spaces_and_letters_of_all_kinds(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/Mitt kort/æøå.html": "<b>funnet {{ .Page.File.Filename }}</b>",
            "layouts/_shortcodes/kort.html": "<b>funnet {{ .Page.RelPermalink }}</b>",
            "content/mappe med rom/blå side.md": "---\ntitle: Blå\n---\n{{< kort >}}\n",
            "content/_index.md": HOME,
        }
    )
    assert "funnet" in built.article("/mappe-med-rom/blå-side/")


def test_adapters_without_hugo_and_with_a_fault(build: Build) -> None:
    tree = {
        "mkdocs.yml": MKDOCS_YML.replace("hugo]", "{hugo: {hugo: 'off'}}]"),
        "content/_index.md": HOME,
        "content/a/_content.gotmpl": '{{ $.AddPage (dict "path" "x" "title" "X") }}',
        "content/b/_content.gotmpl": "{{ $.Nope }}",
    }
    assert sum("content adapters are run by Hugo" in line for line in build(tree).warnings) == 2
    built = build({"mkdocs.yml": MKDOCS_YML})
    assert built.exists("/a/x/")
    (line,) = built.warnings
    assert "content/b/_content.gotmpl:1:4: the content adapter has failed: <$.Nope>" in line


def test_one_line_says_what_needs_hugo_where_there_is_none(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_hugo.hugo.binary._installed", lambda: None)
    monkeypatch.setattr("mkdocs_hugo.hugo.binary._on_path", lambda: None)
    tree = {
        "layouts/_shortcodes/a.html": "{{ .Inner }}",
        "layouts/_shortcodes/b.html": "b",
        "content/_index.md": f"{HOME}{{{{< a >}}}}text of a{{{{< /a >}}}} {{{{< b >}}}} {{{{< b >}}}}\n",
    }
    built = build(tree)
    (line,) = built.warnings
    assert "3 calls of 2 shortcodes have only Go templates, which Hugo runs: b, a;" in line
    assert "text of a" in built.article("/")
    off = MKDOCS_YML.replace("hugo]", "{hugo: {hugo: off}}]")
    assert not build({"mkdocs.yml": off}).warnings


def test_a_page_keeps_no_token(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/cut.html": "{{ .Inner | truncate 12 }} {{ .Inner | title }}",
            "content/_index.md": HOME + "{{< cut >}}{{< badge >}}x{{< /badge >}} more{{< /cut >}}\n",
        }
    )
    assert "hugocall" not in built.text("/").lower()


def test_render_hooks_of_the_site_make_the_text_where_an_option_says_so(build: Build) -> None:
    tree = {
        "layouts/_markup/render-heading.html": '<h{{ .Level }} id="my-{{ .Anchor }}">§ {{ .Text }}'
        "</h{{ .Level }}>",
        "layouts/_markup/render-blockquote.html": '<blockquote class="mine">{{ .Text }}</blockquote>',
        "layouts/_markup/render-table.html": '<table class="mine"></table>',
        "layouts/_shortcodes/own.html": "<b>own {{ .Inner }}</b>",
        "content/_index.md": HOME + "## First {{< own >}}x{{< /own >}}\n\n> quoted\n\n| a |\n|---|\n| b |\n\n"
        "{{% notice %}}in *native*{{% /notice %}}\n\n```go\nvar x = 1\n```\n\n[a](a.md)\n",
        "content/a.md": "---\ntitle: A\n---\n## Second\n",
    }
    plain = build(tree)
    assert "§" not in plain.article("/")
    built = build({"mkdocs.yml": MKDOCS_YML.replace("hugo]", "{hugo: {render_hooks: true}}]")})
    html = built.article("/")
    assert '<h2 id="my-first-">§ First <b>own x</b></h2>' in html
    assert '<blockquote class="mine">' in html
    assert '<table data-class="mine"></table>' in html
    assert "<em>native</em>" in html
    assert 'class="admonition' in html
    assert '<span class="kd">var</span>' in html
    assert '<a href="a/">a</a>' in html
    assert '<a href="#my-first-"' in built.text("/")
    assert '<a href="#my-second"' in built.text("/a/")
    assert not built.warnings


def test_tables_of_templates_look_as_other_tables(build: Build) -> None:
    built = build(
        {
            "layouts/_shortcodes/t.html": '<table id="a" class="table"><tr><td class="x">1</td></tr></table>',
            "content/_index.md": f'{HOME}{{{{< t >}}}}\n\n<table class="raw"></table>\n',
            "hugo.toml": "markup.goldmark.renderer.unsafe = true\n",
        }
    )
    assert '<table id="a" data-class="table"><tr><td class="x">' in built.article("/")
    assert '<table class="raw">' in built.article("/")
