"""Which template answers to a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_hugo.families import FAMILIES, NONE, Family
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.templates import InnerContent, Output
from mkdocs_hugo.templates.environment import BUILTIN, make_environment
from mkdocs_hugo.templates.jinja_templates import JinjaTemplates
from mkdocs_hugo.templates.lookup import TemplateStore, make_store
from mkdocs_hugo.templates.options import TemplateOptions
from tests.conftest import write_tree
from tests.shortcodes.doubles import Outcome, expand


@pytest.fixture
def store(tmp_path: Path) -> TemplateStore:
    write_tree(
        tmp_path,
        {
            "custom/children.html": "<b>mine</b>",
            "custom/blocks/Cover.html": "<div>{{ inner }}</div>",
            "custom/broken.html": "<b>\n{% if %}",
            "custom/failing.html": "---\nsummary: x\n---\n<b>\n{{ 1 // 0 }}",
            "layouts/_shortcodes/ref.html": "{{ .Get 0 }}",
            "layouts/_shortcodes/Box.html": "<div>{{ .Inner }}</div>",
            "layouts/_shortcodes/plain.en.html": "{{/* .Inner */}}<hr>",
            "layouts/_shortcodes/td/deep.md": "{{ $x := .InnerDeindent }}",
            "layouts/docs/_shortcodes/scoped.html": "x",
            "layouts/shortcodes/old.html": "x",
            "layouts/docs/shortcodes/none.html": "x",
            "layouts/partials/part.html": "x",
        },
    )
    return make_store(
        overrides=tmp_path / "custom",
        layouts=GoTemplates.of([Mount(tmp_path / "layouts", "layouts")]),
        native_first=["Children"],
    )


@pytest.mark.parametrize(
    "name", ["box", "BOX", "plain", "td/deep", "TD/Deep", "scoped", "old", "blocks/cover"]
)
def test_names_count_without_regard_to_case(store: TemplateStore, name: str) -> None:
    assert store.find(name) is not None


@pytest.mark.parametrize("name", ["none", "part", "plain.en", "nothing", "partials/part"])
def test_other_files_are_no_shortcodes(store: TemplateStore, name: str) -> None:
    assert store.find(name) is None
    assert store.inner_of(name) is None


def test_names(store: TemplateStore) -> None:
    own = ["blocks/cover", "box", "broken", "children", "failing", "old", "plain", "ref", "relref", "scoped"]
    names = list(store.names())
    assert names == sorted(names)
    assert {*own, "td/deep"} <= set(names)
    assert not [name for name in names if name.startswith(("_parts", "_families"))]


def test_a_name_without_a_template_that_runs_gives_its_inner_text(store: TemplateStore) -> None:
    assert store.is_unanswered("box")
    assert store.inner_of("box") is InnerContent.REQUIRED
    assert store.inner_of("plain") is InnerContent.NONE
    assert store.inner_of("td/deep") is InnerContent.REQUIRED
    outcome = expand("{{< box >}}*in*{{< /box >}} {{< plain >}}", store)
    assert outcome.html == "<p><em>in</em></p>\n"
    assert outcome.expanded.unanswered == {"box", "plain"}
    assert not outcome.problems


def test_a_native_template_answers_before_a_site_template_that_cannot_run(store: TemplateStore) -> None:
    assert not store.is_unanswered("ref")
    template = store.find("ref")
    assert template is not None
    assert template.output is Output.HTML


@pytest.mark.parametrize(
    ("template", "call", "html"),
    [
        ("{{ index .Page.Params (.Get 0) }}", "{{% cards list %}}\nafter", "after"),
        ("<i>{{ .Inner }}</i>", "{{< icon >}}*in*{{< /icon >}}", "<p><em>in</em></p>"),
    ],
)
def test_a_native_template_is_no_stand_in_for_one_that_disagrees_on_inner_text(
    tmp_path: Path, template: str, call: str, html: str
) -> None:
    name = call.split()[1]
    write_tree(tmp_path, {f"layouts/_shortcodes/{name}.html": template})
    store = make_store(layouts=GoTemplates.of([Mount(tmp_path / "layouts", "layouts")]))
    outcome = expand(call, store)
    assert store.is_unanswered(name)
    assert html in outcome.html
    assert not outcome.problems


def test_the_users_template_answers_before_the_native_one(tmp_path: Path) -> None:
    write_tree(tmp_path, {"ref.html": "<b>mine</b>"})
    assert expand("{{< ref >}}", make_store(overrides=tmp_path)).html == "<b>mine</b>\n"


def test_one_option_brings_the_native_one_back(store: TemplateStore) -> None:
    template = store.find("children")
    assert template is not None
    assert template.output is Output.BLOCK


def test_a_template_that_uses_inner_wants_an_end(store: TemplateStore) -> None:
    assert store.inner_of("blocks/cover") is InnerContent.REQUIRED
    assert store.inner_of("failing") is InnerContent.NONE


def test_a_template_that_cannot_be_read_is_told_where_it_is_called(
    store: TemplateStore, tmp_path: Path
) -> None:
    outcome = expand("{{< broken >}}*inner*{{< /broken >}}", store)
    assert outcome.html == "<p><em>inner</em></p>\n"
    (message,) = outcome.messages
    place = (tmp_path / "custom/broken.html").as_posix()
    assert message.startswith(f"page.md:1:1: shortcode broken: the template {place}:2 cannot be read: ")


def test_a_template_that_fails_is_told_where_it_is_called(store: TemplateStore, tmp_path: Path) -> None:
    (message,) = expand("{{< failing >}}", store).messages
    place = (tmp_path / "custom/failing.html").as_posix()
    assert message.startswith(f"page.md:1:1: shortcode failing: the template {place}:5 failed: ")


@pytest.mark.parametrize("family", [*FAMILIES.values(), NONE])
def test_every_native_template_can_be_compiled_and_says_what_it_does(family: Family) -> None:
    native = JinjaTemplates(BUILTIN, make_environment(TemplateOptions()), family)
    for name in native.names():
        template = native.find(name, None)
        declaration = getattr(template, "declaration", None)
        assert declaration is not None, template
        assert declaration.summary.endswith(".")
        assert all(parameter.description for parameter in declaration.parameters or ())


def test_a_template_of_the_sites_theme_family_goes_before_the_one_for_all() -> None:
    call = '{{% details title="T" summary="S" %}}x{{% /details %}}'
    assert "<details open>" in expand(call, make_store(family=FAMILIES["hextra"])).html
    assert "<details title" in expand(call, make_store(family=FAMILIES["docsy"])).html
    assert make_store().find("_families/hextra/details") is None
    assert make_store().find("_parts/embed") is None


def outcome_of(template: str, call: str, tmp_path: Path) -> Outcome:
    (tmp_path / "x.html").write_text(template, "utf-8")
    return expand(call, make_store(overrides=tmp_path))


@pytest.mark.parametrize(
    ("template", "call", "html"),
    [
        ("<b>{{ get(0) }}</b>", '{{< x "a & <b>" >}}', "<b>a &amp; &lt;b&gt;</b>"),
        ("<b>{{ args.p }}{{ get('q') }}</b>", '{{< x p="1" >}}', "<b>1</b>"),
        ("<b>{{ get('p') }}</b>", "{{< x >}}", "<b></b>"),
        ("<b>{{ get(0, 'd') }}{{ get(1, 'd') }}{{ get(2, 'd') }}</b>", '{{< x 1 "" >}}', "<b>1dd</b>"),
        ("<b>{{ get('p', 'd') }}{{ get(0, 'e') }}</b>", "{{< x p=false >}}", "<b>falsee</b>"),
        ("<b>{{ inner }}</b>", "{{< x >}}<i>in</i>{{< /x >}}", "<b><i>in</i></b>"),
        ("<b>{{ inner | markdownify }}</b>", "{{< x >}}*in*{{< /x >}}", "<b><em>in</em></b>"),
        ("<b>{{ inner | markdown }}</b>", "{{< x >}}*in*{{< /x >}}", "<b><p><em>in</em></p>\n</b>"),
        (
            "---\ninner: markdown\n---\n<b>{{ inner }}</b>",
            "{{% x %}}*in*{{% /x %}}",
            "<b><p><em>in</em></p>\n</b>",
        ),
        ("---\ninner: text\n---\n<b>{{ inner }}</b>", "{{< x >}}*in*{{< /x >}}", "<b>*in*</b>"),
        ("{{ call.name }} {{ call.ordinal }} {{ call.position.line }}", "\n{{< x >}}", "x 0 2"),
        (
            "---\ninner: text\noutput: markdown\n---\n*{{ inner }}*",
            "{{< x >}}in{{< /x >}}",
            "<p><em>in</em></p>",
        ),
        ("{{ page.title }}", "{{< x >}}", "Page"),
    ],
)
def test_what_a_template_sees_and_prints(template: str, call: str, html: str, tmp_path: Path) -> None:
    assert outcome_of(template, call, tmp_path).html.strip() == html


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("summary: [", ":2 cannot be read: the declaration is no YAML"),
        ("sumary: x", ":1 cannot be read: the declaration is wrong: it has no key sumary"),
        ("inner: html", "html is none of none, text, markdown, raw"),
        ("output: pdf", "pdf is none of as called, html, block, markdown"),
        ("parameters: [{title: x}]", "a parameter has no name"),
        ("parameters: [{name: x, type: date}]", "date is none of string, int, float, bool, any"),
        ("parameters: [{name: x, positon: 1}]", "positon"),
        ("- x", "the declaration holds no keys"),
    ],
)
def test_a_wrong_declaration_is_told(block: str, message: str, tmp_path: Path) -> None:
    (told,) = outcome_of(f"---\n{block}\n---\n<b></b>", "{{< x >}}", tmp_path).messages
    assert message in told


def test_a_declaration_without_an_end_is_told(tmp_path: Path) -> None:
    (told,) = outcome_of("---\nsummary: x\n", "{{< x >}}", tmp_path).messages
    assert "the declaration at the top of the template has no closing ---" in told
