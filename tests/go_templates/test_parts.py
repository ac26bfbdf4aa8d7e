"""The functions of which a run of Hugo is made, where a build cannot show them: paths, versions, words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_hugo.errors import Level
from mkdocs_hugo.hugo.answers import Answers
from mkdocs_hugo.hugo.filled import filled, number, plain_tables
from mkdocs_hugo.hugo.go_templates import GoTemplateFile, GoTemplates, Role
from mkdocs_hugo.hugo.messages import Said, in_place, messages, missing_shortcode
from mkdocs_hugo.hugo.project import Project, called
from mkdocs_hugo.hugo.settings import environment, settings
from mkdocs_hugo.hugo.template_use import TemplateUse
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.modules import module_cache
from tests.conftest import write_tree


def project(tmp_path: Path, **values: object) -> Project:
    configuration = load(tmp_path, report=print, settings=values)
    return Project(tmp_path / "project", configuration, GoTemplates(()), (), (0, 168, 0))


def template(text: str) -> GoTemplateFile:
    file = GoTemplateFile(Path("x.html"), "_shortcodes/x.html", Role.SHORTCODE, "x")
    file.__dict__["text"] = text
    return file


@pytest.mark.parametrize(
    "name",
    [
        "own-0.html",
        "_partials/own-0.html",
        "/tmp/mkdocs-hugo-1/layouts/_partials/own-0.html",
        r"C:\Users\Åse Ås\AppData\Local\Temp\mkdocs-hugo-1\layouts\_partials\own-0.html",
    ],
)
def test_a_copy_is_known_by_whatever_path_hugo_gives_it(tmp_path: Path, name: str) -> None:
    made = project(tmp_path)
    original = template("x")
    made.originals["own-0.html"] = original
    assert made.original(name) is original
    error = f'execute of template failed: "{name}:2:3": at <.Nope>: no such field'
    assert in_place(made, error.replace("Åse Ås", "Åse"))[0].endswith("x.html:2:3")


def test_whole_numbers_stay_whole_and_ours_goes_before_the_sites(tmp_path: Path) -> None:
    made = project(
        tmp_path,
        params={"count": 1000000, "half": 0.5, "Name": "Ås"},
        publishDir="/etc",
        languages={"nb": {"contentDir": "innhold", "weight": 1}},
        disableKinds=["term"],
        security={"exec": {"allow": [".*"]}},
    )
    text = settings(made.configuration, [], made.folder, None, 30)
    values = json.loads(text)
    assert '"count": 1000000' in text
    assert values["publishDir"] == str(made.folder / "public")
    assert values["security"]["exec"] == {"allow": ["none"]}
    assert "contentdir" not in values["languages"]["nb"]
    assert {"term", "sitemap"} <= set(values["disableKinds"])


def test_the_environment_sets_nothing_that_is_set_here() -> None:
    given_ = {
        "HUGO_PUBLISHDIR": "/etc",
        "HUGOxSECURITYxHTTP": "x",
        "HUGO_PARAMS_A": "a",
        "PATH": "p",
        "HUGO": "",
    }
    assert environment(given_) == {"HUGO_PARAMS_A": "a", "PATH": "p", "HUGO": ""}


def test_the_number_of_a_page_is_hugos_fnv() -> None:
    assert number("en", "/parts/part") == "P1210428445"


@given(st.text(), st.text(alphabet="HUGOCALLENDZP0123456789{}_ctxpid=/ "))
def test_nothing_is_left_of_tokens(text: str, noise: str) -> None:
    made = filled(f"{text}HUGOCALL0Z1P7HUGOEND{noise}", lambda *_: "", str, "")
    assert "HUGOCALL0Z1P7HUGOEND" not in made


@given(st.text(alphabet="<table class='\"x> "))
def test_tables_lose_nothing_but_the_name_of_the_attribute(text: str) -> None:
    assert plain_tables(text).replace("data-class=", "class=") == text.replace("data-class=", "class=")


def test_answers_that_are_packed_come_back() -> None:
    answers = Answers()
    answers.enter(
        "mkdocs-hugo",
        {
            "lang": "nb",
            "path": "/a",
            "calls": {"0.1": {"name": "x", "text": "ø \ud800"}, "1": {"name": "y", "error": "no"}},
            "hooks": [
                {"kind": "codeblock", "of": "go\nx\n", "text": "<b>"},
                {"kind": "link", "of": "b%20c", "text": '<a href="/b-c/">'},
                {"kind": "image", "of": "p.png\nT", "text": '<figure><img src="q.png">words</figure>'},
            ],
        },
    )
    answers.files["/å.png"] = bytes(range(256))
    answers.messages.append(Said(Level.WARNING, "x"))
    assert Answers.unpacked(answers.packed()) == answers
    page = answers.pages["nb", "/a"]
    assert page.fence("go", "x") is not None
    assert page.addresses == {"b c": "/b-c/", "p.png": "q.png"}
    assert page.image("p.png", "T") == '<figure><img src="q.png">words</figure>'


@pytest.mark.parametrize("data", [b"", b"[]", b"[1,2,3,4,5]", b'[[["a"]],[],[],{},[]]', b"\xff"])
def test_answers_that_are_none_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        Answers.unpacked(data)


def test_messages_of_a_log() -> None:
    log = (
        "Start building sites …\nWARN  one\nWARN  one\nWARN  deprecated: x\nERROR two\nmore of two\n\n"
        "Total in 5 ms\n"
        "Error: error building site: logged 1 error(s)\n"
    )
    assert list(messages(log)) == [Said(Level.WARNING, "one"), Said(Level.ERROR, "two\nmore of two")]
    assert missing_shortcode('failed: template for shortcode "Fn" not found') == "fn"


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("{{ .Inner | markdownify }}", False),
        ('{{ (resources.Get "i.svg").Content }}', False),
        ("{{ .Page.GetPage .Destination }}", False),
        ('{{ (site.GetPage "/x").Content }}', True),
        ("{{ range .Page.Pages }}{{ .Summary }}{{ end }}", True),
        ('{{ readFile "x" }}', True),
    ],
)
def test_what_may_read_the_text_of_other_pages(text: str, reads: bool) -> None:
    assert TemplateUse((template(text),)).reads_texts is reads


def test_partials_that_templates_call(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        {
            "layouts/_shortcodes/a.html": '{{ partial "one.html" . }}',
            "layouts/_shortcodes/b.html": '{{ partial (printf "%s.html" .Type) . }}',
            "layouts/partials/one.html": '{{ partialCached "deep/two" . }}',
            "layouts/partials/deep/two.html": "two",
            "layouts/partials/page.html": "{{ if }}",
        },
    )
    templates = GoTemplates.of(load(tmp_path, report=print).default.mounts_of("layouts"))
    assert [file.name for file in templates.used(["a"], ())] == ["a", "one.html", "deep/two.html"]
    assert len(templates.used(["b"], ())) == 4


def test_tags_in_a_text() -> None:
    text = "{{< a x=1 >}}{{% b %}}{{% /b %}}{{< c/d />}}{{</* e */>}} {{ .F }} {{< g"
    assert [tuple(tag) for tag in called(text)] == [
        ("a", True, False),
        ("b", True, False),
        ("b", False, True),
        ("c/d", True, True),
    ]


def test_many_tags_that_never_end_are_read_at_once() -> None:
    assert not list(called("{{< a " * 200_000))


def test_modules_in_hugos_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUGO_CACHEDIR", str(tmp_path / "cache"))
    write_tree(
        tmp_path,
        {
            "site/go.mod": """\
                module example.org/site
                require (
                    github.com/Some/Theme v1.2.3 // indirect
                )
                require example.org/one v0.1.0
                """,
            "site/hugo.toml": '[[module.imports]]\npath = "github.com/Some/Theme"\n',
            "cache/modules/filecache/modules/pkg/mod/github.com/!some/!theme@v1.2.3/i18n/en.toml": "",
        },
    )
    assert set(module_cache(tmp_path / "site")) == {"github.com/Some/Theme", "example.org/one"}
    (module,) = load(tmp_path / "site", report=print).default.modules
    assert module.directory.name == "!theme@v1.2.3"
