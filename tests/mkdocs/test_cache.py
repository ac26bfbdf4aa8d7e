"""A site is the same byte for byte whatever earlier builds have kept."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.incremental.cache_folder import FOLDER
from tests.bench.trees import Shape, write_site
from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]

TREE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'title = "Prøve"\ntheme = "relearn"\n',
    "content/_index.md": "---\ntitle: Hjem\n---\n{{<children />}}\n",
    "content/a.md": "---\ntitle: A\n---\n## Ø\n\nSe [B](../b/#en) og [D](../d/).\n",
    "content/b.md": '---\ntitle: B\n---\n## En\n\n{{% include file="/deler/tekst.md" %}}\n',
    "content/c/index.md": '---\ntitle: C\n---\n{{< figure src="bilde.svg" >}}\n',
    "content/c/bilde.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>',
    "deler/tekst.md": "Innholdet i *delen*.\n",
}


def files(site: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(site.rglob("*")) if path.is_file() and "sitemap" not in path.name)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def build_in(root: Path, *, cache: bool = True) -> dict[str, bytes]:
    """Build a project with what is kept beside it, or without looking at it."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "out"))
    config.plugins["hugo"].config["cache"] = cache
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    found = files(root / "out")
    shutil.rmtree(root / "out")
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_tree(tmp_path, TREE)
    build_in(tmp_path)
    return tmp_path


def is_fresh(root: Path) -> bool:
    """Tell whether what is kept gives the site that there is without it."""
    return build_in(root) == build_in(root, cache=False)


EDITS = {
    "a body": ("content/a.md", "---\ntitle: A\n---\n## Å\n\nNy tekst.\n"),
    "a title": ("content/a.md", "---\ntitle: Ny\n---\n## Ø\n"),
    "a weight": ("content/b.md", "---\ntitle: B\nweight: -1\n---\n## En\n"),
    "a heading that others link to": ("content/b.md", "---\ntitle: B\n---\n## To\n"),
    "an included file": ("deler/tekst.md", "Noe annet.\n"),
    "the size of a picture": ("content/c/bilde.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="99"/>'),
    "a new page": ("content/d.md", "---\ntitle: D\n---\nNy side\n"),
    "a new section": ("content/e/_index.md", "---\ntitle: E\ncascade: {description: Arvet}\n---\n"),
    "Hugo's configuration": (
        "hugo.toml",
        'title = "Prøve"\n[markup.goldmark.parser]\nautoHeadingID = false\n',
    ),
    "mkdocs.yml": ("mkdocs.yml", MKDOCS_YML.replace("Prøve", "Noe annet")),
    "a shortcode of the user's": ("over/shortcodes/children.html", "<b>barn</b>"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_one_edit_the_site_is_what_it_is_without_a_cache(site: Path, edit: tuple[str, str]) -> None:
    assert is_fresh(site)
    write_tree(site, dict([edit]))
    assert is_fresh(site)


def test_user_template_that_changes(tmp_path: Path) -> None:
    theme = "theme: {name: material, language: nb, custom_dir: over}"
    yml = MKDOCS_YML.replace("theme: {name: material, language: nb}", theme)
    write_tree(tmp_path, {**TREE, "mkdocs.yml": yml, "over/shortcodes/figure.html": "<b>en</b>"})
    assert b"<b>en</b>" in build_in(tmp_path)["c/index.html"]
    write_tree(tmp_path, {"over/shortcodes/figure.html": "<b>to</b>"})
    assert b"<b>to</b>" in build_in(tmp_path)["c/index.html"]
    write_tree(tmp_path, {"over/main.html": '{% extends "base.html" %}{% block footer %}bunn{% endblock %}'})
    assert b"bunn" in build_in(tmp_path)["c/index.html"]


def test_second_build_renders_no_page(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("a page is rendered")

    monkeypatch.setattr("mkdocs_hugo.render.renderer.Renderer.render", fail)
    assert build_in(site)


def test_every_build_tells_what_is_wrong_with_the_settings(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write_tree(tmp_path, {**TREE, "mkdocs.yml": f"{MKDOCS_YML}markdown_extensions: [pymdownx.tilde]\n"})
    for _ in range(2):
        caplog.clear()
        build_in(tmp_path)
        assert (
            sum(
                "the Markdown extension pymdownx.tilde finds no subscripts" in text
                for text in caplog.messages
            )
            == 1
        )


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The pages that are put into their templates."""
    names: set[str] = set()
    put = SealedStore.put

    def noted(store: SealedStore, name: str, key: bytes, value: bytes) -> None:
        if name.startswith("page "):
            names.add(name.removeprefix("page ").removesuffix("index.html").strip("/"))
        put(store, name, key, value)

    monkeypatch.setattr(SealedStore, "put", noted)
    return names


WIDE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'disableKinds = ["taxonomy", "term"]\n',
    "content/_index.md": "---\ntitle: Hjem\n---\nTekst\n",
    "content/en/_index.md": "---\ntitle: En\n---\n{{<children />}}\n",
    "content/en/a.md": "---\ntitle: A\n---\nSe [B](../b/).\n",
    "content/en/b.md": "---\ntitle: B\n---\n{{% notice tip %}}Tekst{{% /notice %}}\n",
    "content/to/_index.md": "---\ntitle: To\n---\nTekst\n",
    "content/to/c.md": '---\ntitle: C\n---\nSe [A]({{< ref "/en/a" >}}).\n',
    "content/to/d.md": "---\ntitle: D\n---\nTekst\n",
}


@pytest.mark.parametrize(
    ("page", "front_matter", "kept", "shown"),
    [
        ("a", "title: AA", "5 of 7", {"en", "en/a", "en/b"}),
        ("a", "title: A\ndescription: Ny", "5 of 7", {"en", "en/a"}),
        ("b", "title: B\nweight: 1", "5 of 7", {"en", "en/a", "en/b", "to"}),
        ("e", "title: E", "6 of 8", {"", "en", "en/a", "en/b", "en/e", "to", "to/c", "to/d"}),
    ],
    ids=["title", "description", "weight", "new"],
)
def test_only_pages_that_show_a_changed_page_are_made_anew(
    tmp_path: Path,
    made: set[str],
    caplog: pytest.LogCaptureFixture,
    page: str,
    front_matter: str,
    kept: str,
    shown: set[str],
) -> None:
    caplog.set_level("INFO", "mkdocs")
    write_tree(tmp_path, WIDE)
    build_in(tmp_path)
    made.clear()
    caplog.clear()
    body = WIDE.get(f"content/en/{page}.md", "Ny").rpartition("---\n")[2]
    write_tree(tmp_path, {f"content/en/{page}.md": f"---\n{front_matter}\n---\n{body}"})
    build_in(tmp_path)
    assert f", {kept} from the cache" in caplog.text
    assert made == shown
    assert is_fresh(tmp_path)


def test_cache_that_is_deleted_or_damaged(site: Path) -> None:
    plain = build_in(site, cache=False)
    (kept,) = (site / FOLDER).glob("*.sqlite")
    data = kept.read_bytes()
    for damaged in (b"", data[: len(data) // 2], b"rubbish" * 999, data[::-1]):
        kept.write_bytes(damaged)
        assert build_in(site) == plain
        assert build_in(site) == plain
    shutil.rmtree(site / ".cache")
    assert build_in(site) == plain


def test_no_page_is_kept_that_another_plugin_has_a_hand_in(site: Path) -> None:
    hook = "def on_page_context(context, page, config, nav):\n    return context\n"
    write_tree(site, {"mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": hook})
    build_in(site)
    (kept,) = (site / FOLDER).glob("*.sqlite")
    database = sqlite3.connect(kept)
    names = [name for (name,) in database.execute("SELECT name FROM kept")]
    database.close()
    assert any(name.startswith("rendered ") for name in names)
    assert not any(name.startswith("page ") for name in names)


def test_extension_that_reads_files_we_do_not_know_of(site: Path) -> None:
    yml = f"{MKDOCS_YML}markdown_extensions: [{{pymdownx.b64: {{base_path: .}}}}]\n"
    write_tree(site, {"mkdocs.yml": yml})
    shutil.rmtree(site / ".cache")
    build_in(site)
    assert not (site / FOLDER).exists()


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 6))])
def test_random_edits_between_builds(tmp_path: Path, seed: int) -> None:
    root = write_site(tmp_path / "site", pages=60, shape=Shape.MIXED, seed=seed)
    luck = random.Random(seed)
    for _ in range(4):
        pages = sorted((root / "content").rglob("*.md"))
        for page in luck.sample(pages, 3):
            _edit(page, luck)
        assert is_fresh(root)


def _edit(page: Path, luck: random.Random) -> None:
    """Change a page as an author does: its body, its title, its place, or its being there at all."""
    text = page.read_text("utf-8")
    match luck.choice(("body", "title", "weight", "hidden", "cascade", "away", "new")):
        case "body":
            page.write_text(f"{text}\n## Nytt {luck.random()}\n", "utf-8")
        case "title":
            page.write_text(text.replace("title: ", "title: Endret ", 1), "utf-8")
        case "weight":
            page.write_text(text.replace("\n---\n", f"\nweight: {luck.randint(-9, 9)}\n---\n", 1), "utf-8")
        case "hidden":
            page.write_text(text.replace("\n---\n", "\nhidden: true\n---\n", 1), "utf-8")
        case "cascade":
            cascade = "cascade: {description: Arvet, icon: material/leaf}"
            page.write_text(text.replace("\n---\n", f"\n{cascade}\n---\n", 1), "utf-8")
        case "away" if not page.name.startswith("_index"):
            page.unlink()
        case _:
            page.with_name(f"ny-{luck.randint(1, 999)}.nb.md").write_text(text, "utf-8")
