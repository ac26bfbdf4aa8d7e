"""The default order of pages, and that every order is total and stable."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import parse
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.pages import Pages, default_order
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.text import Source
from tests.conftest import Model

Make = Callable[..., Model]


def titles(model: Model, section: str = "") -> list[str]:
    return [page.title for page in model.site.tree[section].pages]


def test_weight_orders_and_zero_or_missing_sorts_last(model: Make) -> None:
    tree = {
        f"content/{name}.md": f"---\ntitle: {name}\nweight: {weight}\n---\n"
        for name, weight in {"ti": 10, "ingen": 0, "minus": -1, "tom": "", "fem": '"5"'}.items()
    }
    assert titles(model(tree)) == ["minus", "fem", "ti", "ingen", "tom"]


def test_newest_date_comes_first_among_equal_weights(model: Make) -> None:
    tree = {
        "content/gammel.md": "---\ntitle: gammel\ndate: 2020-01-01\n---\n",
        "content/ny.md": "---\ntitle: ny\ndate: 2024-01-01\n---\n",
        "content/udatert.md": "---\ntitle: a\n---\n",
    }
    assert titles(model(tree)) == ["ny", "gammel", "a"]


def test_section_without_date_takes_the_newest_below_it(model: Make) -> None:
    tree = {
        "content/side.md": "---\ntitle: side\ndate: 2022-01-01\n---\n",
        "content/seksjon/_index.md": "---\ntitle: seksjon\n---\n",
        "content/seksjon/under/dypt.md": "---\ntitle: dypt\ndate: 2023-01-01\n---\n",
    }
    assert titles(model(tree)) == ["seksjon", "side"]


def test_link_title_decides_before_title(model: Make) -> None:
    tree = {
        "content/1.md": "---\ntitle: a\nlinktitle: z\n---\n",
        "content/2.md": "---\ntitle: b\n---\n",
    }
    assert titles(model(tree)) == ["b", "a"]


def test_path_decides_last(model: Make) -> None:
    tree = {f"content/{name}.md": "---\ntitle: lik\n---\n" for name in ("b", "a", "c")}
    assert [page.path for page in model(tree).site.home.pages] == ["/a", "/b", "/c"]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Site:
    configuration = load(tmp_path_factory.mktemp("tom"), report=lambda _: None)
    return assemble([], configuration.sites, report=lambda _: None).default


FRONT_MATTER = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Å", "a", "B", "æ", "10", "9", ""]),
        "weight": st.integers(-2, 3),
        "date": st.sampled_from(["2020-01-01", "2024-05-05T10:00:00Z", "tull"]),
    },
)


@given(pages=st.lists(FRONT_MATTER, min_size=1, max_size=8), order=st.randoms(use_true_random=False))
@settings(derandomize=True, deadline=None, max_examples=60)
def test_order_does_not_depend_on_the_order_of_reading(
    empty: Site, pages: list[dict[str, object]], order: Random
) -> None:
    made = _pages(empty, pages)
    shuffled = list(made)
    order.shuffle(shuffled)
    assert list(default_order(shuffled)) == list(made)
    for method in ("by_title", "by_date", "by_length", "by_publish_date"):
        once = getattr(made, method)()
        assert list(getattr(once, method)()) == list(once)


def _pages(empty: Site, pages: list[dict[str, object]]) -> Pages:
    """Assemble pages from front matter that is given as values."""
    files = [
        ContentFile(
            empty.config.root / f"{n}.md", f"{n}.md", parse(f"/{n}.md", {"en"}), frozenset({"en"}), 0, 0
        )
        for n in range(len(pages))
    ]

    def read(file: ContentFile) -> Source:
        values = pages[int(file.relative.removesuffix(".md"))]
        lines = "".join(f"{key}: {value}\n" for key, value in values.items())
        return Source(file.relative, f"---\n{lines}---\n")

    sites = assemble(files, [empty.config], report=lambda _: None, read=read)
    return sites.default.home.pages
