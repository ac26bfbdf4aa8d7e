"""Pages that content adapters make, `_content.gotmpl`: content files made of Hugo's answers.

Hugo: hugolib/pagesfromdata.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import parse
from mkdocs_hugo.text import Source

_NO_DATE = "0001-01-01T00:00:00Z"
_VALUES = ("title", "description", "keywords", "weight", "draft", "slug", "layout", "aliases")
_DATES = ("date", "lastmod", "publishDate", "expiryDate")
_NOT_PARAMS = frozenset({"iscjklanguage", "draft", *(name.lower() for name in (*_VALUES, *_DATES))})


@dataclass(frozen=True, slots=True)
class MadePages:
    """The pages and resources as content files; `texts` are those of the pages, by file.

    A page's file is named after its adapter: messages and links to edit a page lead there.
    """

    files: list[ContentFile] = field(default_factory=list)
    texts: dict[ContentFile, Source] = field(default_factory=dict)

    @classmethod
    def of(
        cls, rows: Iterable[Mapping[str, Any]], published: Mapping[str, bytes], folder: Path, base_path: str
    ) -> MadePages:
        """Make them of what Hugo printed; resources are written to `folder` and published from there."""
        made = cls()
        for row in rows:
            languages = frozenset({str(row["lang"])})
            adapter = Path(row["adapter"])
            path = str(row["path"])
            resources = [one for one in row["resources"] if one["address"]]
            page = _file(adapter, _page_path(path, row["kind"], bool(resources)), languages)
            made.files.append(page)
            made.texts[page] = Source(str(adapter), _text(row))
            for one in resources:
                data = published.get(unquote(one["address"]).removeprefix(base_path))
                if data is not None:
                    target = folder / f"{len(made.files)}-{Path(one['name']).name}"
                    target.write_bytes(data)
                    made.files.append(_file(target, f"{path}/{one['name']}", languages))
        return made

    def read(self, file: ContentFile, otherwise: Callable[[ContentFile], Source]) -> Source:
        """Return the text of a page that is here, else what `otherwise` reads."""
        return self.texts[file] if file in self.texts else otherwise(file)


def _file(absolute: Path, path: str, languages: frozenset[str]) -> ContentFile:
    return ContentFile(absolute, path.lstrip("/"), parse(path, frozenset()), languages, weight=0, mount=0)


def _page_path(path: str, kind: str, has_resources: bool) -> str:
    if kind != "page":
        return f"{path.rstrip('/')}/_index.md"
    return f"{path}/index.md" if has_resources else f"{path}.md"


def _text(row: Mapping[str, Any]) -> str:
    values = {name: row[name] for name in _VALUES if row[name]}
    values |= {name: row[name] for name in _DATES if row[name] and row[name] != _NO_DATE}
    if row["linkTitle"] != row["title"]:
        values["linkTitle"] = row["linkTitle"]
    if row["type"] != str(row["path"]).strip("/").partition("/")[0]:
        values["type"] = row["type"]
    values["params"] = {key: value for key, value in row["params"].items() if key not in _NOT_PARAMS}
    values["resources"] = [dict(_resource(one)) for one in row["resources"]]
    return f"{json.dumps(values, ensure_ascii=False, indent=1)}\n{row['body']}"


def _resource(one: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "src", one["name"]
    yield "title", one["title"]
    if one["params"]:
        yield "params", one["params"]
