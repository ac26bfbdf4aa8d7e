"""Random pages: own shortcodes in native ones, native in own, in lists and tables, judged by Hugo."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Built
from tests.go_templates.judge import hugos, ours, tokens
from tests.go_templates.test_sites import SITES, tree

WORKSHOP = next(path for path in SITES if path.name == "workshop")
WORDS = ("alpha", "*beta*", "`gamma`", "delta epsilon", "[link](/guides/)", "**zeta**")


class Author:
    """Writes pages by chance, as deep as shortcodes of the workshop can stand in each other."""

    def __init__(self, seed: int) -> None:
        self._luck = random.Random(seed)

    def page(self, number: int) -> str:
        blocks = "\n".join(self._block(0) for _ in range(self._luck.randrange(1, 6)))
        return f"---\ntitle: P{number}\n---\n{blocks}"

    def _word(self) -> str:
        return self._luck.choice(WORDS)

    def _inline(self, depth: int) -> str:
        if depth > 3:
            return self._word()
        kinds: list[Callable[[], str]] = [
            self._word,
            lambda: '{{< shout "a" >}}',
            lambda: "{{< inner >}}",
            lambda: "{{< counter >}}",
            lambda: '{{< named name="x" >}}',
            lambda: f"{{{{< raw >}}}}{self._word()}{{{{< /raw >}}}}",
            lambda: f"{{{{< box >}}}}{self._inline(depth + 1)} {self._word()}{{{{< /box >}}}}",
            lambda: f"{{{{< outer >}}}}{self._inline(depth + 1)}{{{{< /outer >}}}}",
            lambda: f"{self._word()} {self._inline(depth + 1)}",
        ]
        return self._luck.choice(kinds)()

    def _block(self, depth: int) -> str:
        kinds: list[Callable[[], str]] = [
            lambda: f"## {self._word()}\n",
            lambda: f"- {self._inline(1)}\n- {self._inline(1)}\n",
            lambda: f'| a | b |\n|---|---|\n| {self._word()} | {{{{< shout "t" >}}}} |\n',
            lambda: f"```chart\n{self._luck.choice('abc')}\n```\n",
            lambda: '{{% include "/parts/part" %}}\n',
            lambda: "{{< facts >}}\n",
            lambda: f"> {self._inline(1)}\n",
            lambda: f"Para {self._inline(0)} and {self._inline(0)}.\n",
        ]
        if depth < 2:
            kinds += [
                lambda: f'{{{{% notice title="N" %}}}}\n{self._block(depth + 1)}\n{{{{% /notice %}}}}\n',
                lambda: f"{{{{< block >}}}}\n{self._block(depth + 1)}\n{{{{< /block >}}}}\n",
            ]
        if depth < 1:
            kinds.append(lambda: f'{{{{% chapter "X" %}}}}\n{self._block(depth + 1)}\n{{{{% /chapter %}}}}\n')
        return self._luck.choice(kinds)()


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 8))])
def test_random_pages_say_what_they_say_in_hugo(
    tmp_path: Path, build: Callable[..., Built], seed: int
) -> None:
    site = shutil.copytree(WORKSHOP, tmp_path / "judged" / "site")
    shutil.rmtree(site / "content")
    author = Author(seed)
    pages = {f"content/guides/p{number}.md": author.page(number) for number in range(100)}
    pages["content/parts/part.md"] = '---\ntitle: Part\n---\n## Part heading\n\nText {{< shout "part" >}}\n'
    for name, text in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    expected = hugos(site, tmp_path / "judged")
    built = build(tree(site))
    found = ours(built.site)
    names = [f"guides/p{number}/index.html" for number in range(100)]
    different = {
        name: (expected[name].words, found[name].words)
        for name in names
        if found[name].words[len(found[name].words) - len(expected[name].words) :] != expected[name].words
    }
    assert not different
    assert not [name for name in names if expected[name].heading_ids != found[name].heading_ids]
    assert not tokens(built.site)
