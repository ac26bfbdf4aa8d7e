"""What a shortcode template of somebody else can do: read data of the site, and nothing more."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.lookup import make_store
from tests.conftest import Built, Model, write_tree
from tests.shortcodes.doubles import Outcome, expand
from tests.templates.site_with_files import FILES

SECRET = "geheim-7391"
BUNDLE = "---\ntitle: Bundle\ndate: 2020-01-02T03:04:05+01:00\nparams: {inner: deep}\n---\n"


@pytest.fixture
def site(model: Callable[..., Model], tmp_path: Path) -> Site:
    """Return a site in a folder beside which a secret lies."""
    write_tree(tmp_path.parent, {"secret.txt": SECRET, "secret.json": f'"{SECRET}"'})
    return model({**FILES, "content/b/index.md": BUNDLE}).site


def outcome_of(site: Site, template: str, page: str = "/b") -> Outcome:
    folder = site.config.root / "overrides"
    write_tree(folder, {"own.html": template})
    return expand("{{< own >}}", make_store(overrides=folder), page=find(site, page))


def files_below(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "own.html")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


OBJECTS = [
    "''.__class__.__mro__[1].__subclasses__() | length",
    "''.__class__",
    "page.__class__",
    "page.__init__.__globals__",
    "page.file.absolute.read_text()",
    "page.file.absolute.parent.parent.joinpath('new.txt').write_text('new')",
    "page.file['absolute']",
    "(page.file | attr('absolute')).unlink()",
    "[page.file] | map(attribute='absolute') | list | first",
    "[page] | map(attribute='file.absolute') | join",
    "[page.file] | groupby('absolute') | map(attribute='grouper') | join",
    "[page.file] | sum(attribute='absolute')",
    "[page.file, page.file] | sort(attribute='absolute')",
    "'{0.file.absolute}'.format(page)",
    "'{0[file][absolute]}'.format(page)",
    "'{p.file.absolute}'.format_map({'p': page})",
    "('{0.__init__.__globals__}' | safe).format(page)",
    "[page] | map('attr', '__class__') | list | join",
    "page.source._line_starts",
    "page.text.text",
    "page.meta.params",
    "page._pages",
    "page.children.append(1)",
    "page.pages._pages",
    "page.resources[0].file.absolute",
    "page.site.sites.default.config.raw",
    "page.date.tzinfo.from_file",
    "call.reader.files",
    "site.sites.sites.clear()",
    "site.tree",
    "site.config.root",
    "site.config.root.joinpath('../secret.txt').read_text()",
    "site.config.mounts",
    "site.config.modules",
    "site.config.raw",
    "site.collation.key",
    "site.get_page.__self__",
    "site.get_page.__func__.__globals__",
    "call.surroundings.report",
    "call.shortcode",
    "call.expand.__func__",
    "call.store._lists",
    "call._added",
    "call.position.__class__",
    "options.icons",
    "options.icons.folders",
    "options.icons.svg('../../secret.txt')",
    "resource('pic.png').path",
    "resource('pic.png').path.parent",
    "read('part.md').__class__",
    "i18n.__self__._by_language",
    "word.__globals__",
    "resource.__globals__",
    "cycler.__init__.__globals__",
    "joiner.__init__.__globals__",
    "namespace.__init__.__globals__",
    "dict.__base__",
    "dict.mro()",
    "range.__class__",
    "lipsum.__globals__",
    "lipsum(100)",
    "self.__init__",
    "self._TemplateReference__context",
    "(range(3) | map('string')).gi_frame",
    "qr_code('a').__class__",
]
"""Ways from what a template is given to what is behind it."""


@pytest.mark.parametrize("expression", OBJECTS)
def test_nothing_leads_to_objects(site: Site, expression: str) -> None:
    before = files_below(site.config.root)
    outcome = outcome_of(site, f"[{{{{ {expression} }}}}]")
    assert outcome.html.strip() in ("", "<p>[]</p>", "[]")
    assert files_below(site.config.root) == before


@pytest.mark.parametrize("expression", ["page.nothing", "site.config.root", "call.shortcode", "''.__class__"])
def test_what_a_template_cannot_read_is_told_with_its_place(site: Site, expression: str) -> None:
    (message,) = outcome_of(site, f"<b>\n{{{{ {expression} }}}}").messages
    assert f"own.html:2 failed: a template cannot read {expression.rpartition('.')[2]} of " in message
    assert message.startswith("page.md:1:1: shortcode own: ")


def test_an_unknown_attribute_can_be_asked_for(site: Site) -> None:
    template = "{{ page.x is defined }} {{ page.x | default('d') }} {{ site.config.root is defined }}"
    assert outcome_of(site, template).html.strip() == "false d false"


READS = [
    f"{function}({name!r})"
    for function in ("read", "resource", "data", "find_page", "resources", "icon", "i18n", "param")
    for name in (
        "/etc/hostname",
        "../../secret.txt",
        "../secret",
        "../../secret",
        "%2e%2e/secret.txt",
        "..%2f..%2fsecret.txt",
        "..\\secret.txt",
        "x/../../secret.txt",
        "file:///etc/hostname",
        "//etc/hostname",
        "link.txt",
        "folder/secret.txt",
        "folder/secret",
        "loop",
        "pipe",
    )
]


@pytest.mark.parametrize("expression", READS)
def test_nothing_outside_the_site_is_read(site: Site, expression: str) -> None:
    root = site.config.root
    for folder in ("", "content", "content/b", "assets", "static", "data", "i18n"):
        (root / folder / "link.txt").symlink_to(root.parent / "secret.txt")
        (root / folder / "link.json").symlink_to(root.parent / "secret.json")
        (root / folder / "folder").symlink_to(root.parent)
        (root / folder / "loop").symlink_to("loop")
        os.mkfifo(root / folder / "pipe")
    template = f"{{% set found = {expression} %}}[{{{{ found.text or found }}}}]"
    outcome = outcome_of(site, template)
    assert SECRET not in outcome.html
    assert "root:" not in outcome.html
    assert "found" not in "".join(outcome.messages)
    for path in outcome.reader.files:
        assert path.resolve().is_relative_to(root.resolve())


def test_attachments_behind_a_link_are_not_found(site: Site, tmp_path: Path) -> None:
    write_tree(tmp_path.parent, {"elsewhere/a.txt": SECRET})
    (tmp_path / "content/snip.files").symlink_to(tmp_path.parent / "elsewhere")
    (tmp_path / "content/page.files/d.txt").symlink_to(tmp_path.parent / "secret.txt")
    template = "{% for one in attached() %}{{ one.name }}={{ one.text }} {% endfor %}"
    assert outcome_of(site, template, "/snip").html.strip() == ""
    assert "d.txt" not in outcome_of(site, template, "/page").html


@pytest.mark.parametrize("tag", ["include", "import", "extends"])
@pytest.mark.parametrize("name", ["/etc/hostname", "../../../../../../etc/hostname", "own.html", "y.html"])
def test_templates_are_taken_from_the_native_ones_only(site: Site, tag: str, name: str) -> None:
    end = " as a" if tag == "import" else ""
    outcome = outcome_of(site, f"{{% {tag} {name!r}{end} %}}")
    assert outcome.html.strip() == ""
    (message,) = outcome.messages
    assert "failed: " in message or "cannot be read" in message


def test_a_template_that_is_a_link_is_none(site: Site) -> None:
    root = site.config.root
    (root / "overrides").mkdir()
    (root / "overrides/leak.html").symlink_to(root.parent / "secret.txt")
    assert "leak" not in make_store(overrides=root / "overrides").names()


FORGED = (
    "namespace(file=namespace(relative='a', absolute='/etc'), params={'images': ['a']}, resources=[namespace("
    "page=none, name='a', link='', title='', params={}, file=namespace(absolute='/etc/hostname'))],"
    " site=namespace(base_path='', sites=site))"
)


@pytest.mark.parametrize(
    "template",
    [
        "{% set page = FORGED %}{{ resource('a').size }}",
        "{% set page = FORGED %}{{ word('note') }}",
        "{{ page_image(FORGED).size }}",
        "{{ call.expand('{{< figure src=a >}}', '', FORGED) }}",
    ],
)
def test_a_template_cannot_give_a_page_of_its_own_to_functions(site: Site, template: str) -> None:
    outcome = outcome_of(site, template.replace("FORGED", FORGED))
    assert outcome.messages
    assert outcome.html.strip() == ""


@pytest.mark.parametrize("expression", ["'x' * 999999999", "[1] * 99999999", "9 ** 99999999", "range(10**9)"])
def test_a_value_that_would_fill_the_memory_is_refused(site: Site, expression: str) -> None:
    (message,) = outcome_of(site, f"{{{{ {expression} }}}}").messages
    assert "too large" in message or "Range too big" in message


DATA = {
    "page.title": "Bundle",
    "page.kind.value": "page",
    "page.file.relative": "b/index.md",
    "page.file.path.extension": "md",
    "page.source.path": "content/b/index.md",
    "page.body_start": "76",
    "page.params.inner": "deep",
    "page.parent.title": "Top",
    "page.parent.pages.by_title()[0].title": "Bundle",
    "page.resources | map(attribute='name') | join(' ')": "api.yaml pic.png data.csv part.md",
    "site.config.params.version": "1.2",
    "site.language.lang": "en",
    "resource('pic.png').width": "200",
    "read('part.md').path": "content/b/part.md",
    "call.position.line": "1",
    "'{} {name}'.format(page.title, name=1)": "Bundle 1",
    "{'a': 1}.items() | list | length": "1",
    "{'clear': 1}.clear": "1",
    "[page] | groupby('section') | map(attribute='list') | first | length": "1",
    "'x' * 3 ~ 2 ** 10 ~ 2 * 3": "xxx10246",
}


@pytest.mark.parametrize(("expression", "printed"), DATA.items())
def test_data_is_read(site: Site, expression: str, printed: str) -> None:
    outcome = outcome_of(site, f"{{{{ {expression} }}}}")
    assert outcome.messages == []
    assert outcome.html.strip() == printed


@pytest.mark.parametrize(
    "value", ["page", "site", "call", "options", "page.file", "page.source", "call.position"]
)
@pytest.mark.parametrize("how", ["{}", "{} | string", "'%s' | format({})", "'' ~ {}", "[{}]", "{} | pprint"])
def test_no_value_prints_where_the_site_lies(site: Site, value: str, how: str) -> None:
    outcome = outcome_of(site, f"{{{{ {how.format(value)} }}}}")
    assert site.config.root.as_posix() not in outcome.html
    assert "/site-packages/" not in outcome.html


def test_hostile_templates_leave_a_built_site_and_its_surroundings_as_they_are(
    build: Callable[..., Built], tmp_path: Path
) -> None:
    write_tree(tmp_path.parent, {"secret.txt": SECRET})
    mkdocs_yml = (
        "site_name: P\ndocs_dir: content\ntheme: {name: material, custom_dir: ov}\nplugins: [search, hugo]\n"
    )
    calls = "\n\n".join(f"{{{{< t{number} >}}}}" for number in range(len(OBJECTS)))
    templates = {f"ov/shortcodes/t{n}.html": f"{{{{ {one} }}}}" for n, one in enumerate(OBJECTS)}
    tree = {"mkdocs.yml": mkdocs_yml, "content/_index.md": f"---\ntitle: H\n---\n{calls}\n", **templates}
    built = build(tree)
    left = {path.name for path in tmp_path.iterdir()}
    assert left <= {"mkdocs.yml", "content", "ov", "site", ".cache"}
    assert {path.name for path in (tmp_path / "content").iterdir()} == {"_index.md"}
    assert str(tmp_path) not in built.article("/")
    assert SECRET not in built.text("/")
