"""Random small sites: languages, cascades, permalinks, build options, slugs and taxonomies together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

_NAMES = ("alpha", "Beta", "gamma-ray", "delta_x", "Épsilon", "zeta 1", "10-first", "ny.side")
_TOKENS = (
    *("/:sections/:slug/", "/:section/:title/", "/x/:slugorcontentbasename/", "/:year/:month/:slug/"),
    *("/:sections[1:]/:contentbasename/", "/p/:contentbasename/", "/:sectionslugs/:slug/", "/d/:filename/"),
)
_TITLES = ("A title", "Zebra", "æble", "Ørret", "100 %", "C# & C++", "it's", "two  spaces", "Årsmøte")


def random_site(seed: int) -> dict[str, str]:
    """Return the files of a site; the same ones for the same seed."""
    made = _Site(Random(seed))
    return {"hugo.json": json.dumps(made.configuration(), ensure_ascii=False), **dict(made.files())}


class _Site:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.languages = random.sample(["en", "nb", "de"], random.choice([1, 1, 2, 3]))
        self.addresses = 0
        self.by_folder = len(self.languages) > 1 and self._is(0.4)

    def _next(self) -> int:
        """Return a number for an address that no other page has."""
        self.addresses += 1
        return self.addresses

    def _is(self, share: float) -> bool:
        return self.random.random() < share

    def configuration(self) -> dict[str, Any]:
        """Return the Hugo configuration."""
        random, base = self.random, self.random.choice(["https://example.org/", "https://example.org/docs/"])
        site: dict[str, Any] = {"baseURL": base, "title": "T", "defaultContentLanguage": self.languages[0]}
        if len(self.languages) > 1 or self._is(0.2):
            site["languages"] = {code: self._language(code) for code in self.languages}
            site["defaultContentLanguageInSubdir"] = self._is(0.4)
        for key, share in (("uglyURLs", 0.15), ("disablePathToLower", 0.2), ("removePathAccents", 0.2)):
            site[key] = self._is(share)
        if site.get("defaultContentLanguageInSubdir"):
            site["uglyURLs"] = False  # Hugo writes a redirect to itself in the place of the home page
        if self._is(0.4):
            site["permalinks"] = {random.choice(["page", "section", "term"]): {"a": random.choice(_TOKENS)}}
        if self._is(0.3):
            site["taxonomies"] = {"tag": "tags", "author": "authors"}
        if self._is(0.3):
            site["cascade"] = [self._cascade()]
        if self._is(0.2):
            site["titleCaseStyle"] = random.choice(["AP", "Chicago", "Go", "FirstUpper", "None"])
        for key in ("pluralizeListTitles", "capitalizeListTitles"):
            site[key] = not self._is(0.2)
        return site

    def _language(self, code: str) -> dict[str, Any]:
        language: dict[str, Any] = {"weight": self.random.randint(1, 5)}
        if self.by_folder:
            language["contentDir"] = f"content/{code}"
        if self._is(0.2):
            language["title"] = f"T {code}"
        return language

    def _cascade(self) -> dict[str, Any]:
        target: dict[str, Any] = {}
        if self._is(0.5):
            target["path"] = self.random.choice(["/a/**", "**", "/b", "{/a,/a/**}"])
        if self._is(0.3):
            target["kind"] = self.random.choice(["page", "section", "{page,section}"])
        if len(self.languages) > 1 and self._is(0.3):
            target["sites"] = {"matrix": {"languages": [self.random.choice(self.languages)]}}
        values: dict[str, Any] = (
            {"weight": self.random.randint(1, 9)} if self._is(0.5) else {"params": {"x": 1}}
        )
        return {**values, **({"target": target} if target else {})}

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the content files."""
        for code in self.languages:
            for folder in ("", "a/", "a/sub/", "b/"):
                for name in self._names(folder):
                    yield self._path(code, folder, name), self._page(folder, name)

    def _names(self, folder: str) -> Iterator[str]:
        if self._is(0.7):
            yield "_index.md"
        if folder and self._is(0.2):
            yield "leaf/index.md"
        for name in self.random.sample(_NAMES, self.random.randint(0, 3)):
            yield f"{name}.md" if self._is(0.85) else f"{name}/index.md"

    def _path(self, code: str, folder: str, name: str) -> str:
        if self.by_folder:
            return f"content/{code}/{folder}{name}"
        is_default = code == self.languages[0] and self._is(0.7)
        suffix = "" if is_default else f".{code}"
        return f"content/{folder}{name.removesuffix('.md')}{suffix}.md"

    def _page(self, folder: str, name: str) -> str:
        front: dict[str, Any] = {}
        if self._is(0.85):
            front["title"] = self.random.choice(_TITLES)
        for key, share, values in (
            ("weight", 0.4, [1, 2, 3, -1, 0]),
            ("linkTitle", 0.15, _TITLES),
            ("slug", 0.15, ["own", "Own Slug", "æ"]),
            ("date", 0.4, ["2021-02-03", "2020-01-01T10:00:00+02:00", "2022-12-31"]),
            ("tags", 0.3, [["x"], ["C#", "Y z"], ["x", "æ"]]),
            ("translationKey", 0.08, ["k1", "k2"]),
            ("type", 0.1, ["docs", "blog"]),
        ):
            if self._is(share):
                front[key] = self.random.choice(values)
        if self._is(0.06):
            front["url"] = self.random.choice(["/u{}/", "u{}", "/u/{}.html"]).format(self._next())
        if self._is(0.15):
            front["aliases"] = [self.random.choice(["/old{}/", "old{}", "/o/{}.html"]).format(self._next())]
        if folder and self._is(0.08):
            front["build"] = {
                "render": self.random.choice(["always", "never", "link"]),
                "list": self.random.choice(["always", "never", "local"]),
            }
        if name == "_index.md" and self._is(0.2):
            front["cascade"] = self._cascade()
        return f"{json.dumps(front, ensure_ascii=False)}\n\nText.\n"
