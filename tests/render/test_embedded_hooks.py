"""Where links and pictures lead with Hugo's embedded render hooks, in one language and two; Hugo judges."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from lxml import html as lxml_html

from tests.conftest import Built
from tests.hugo.oracle import published

HOST = "https://example.org"
BASE = f"{HOST}/base/"
LINKS = (
    *(
        "b",
        "b#part",
        "b?x=1#part",
        "b/",
        "./b",
        "../docs/b",
        "/docs/b",
        "/docs/b/",
        "/docs/b.md",
        "b.md",
        "/docs",
    ),
    *(
        "/",
        "#here",
        "bundle",
        "bundle/doc.pdf",
        "/nowhere",
        "https://example.com/b",
        "mailto:a@b.no",
        "/nb/docs/b/",
    ),
    *("photo", "doc.pdf", "pic.png", "img/as.png", "/img/as.png", "shared.png", "./shared.png", "Shared.PNG"),
)
IMAGES = (
    "pic.png",
    "photo",
    "shared.png",
    "./shared.png",
    "img/as.png",
    "/img/as.png",
    "b",
    "nothing.png",
    "a b.png",
)
LANGUAGES = "[languages.en]\nweight = 1\n[languages.nb]\nweight = 2\n"
HOOKS = '[markup.goldmark.renderHooks]\nlink.useEmbedded = "%s"\nimage.useEmbedded = "%s"\n'
SETTINGS = {
    "one language": "",
    "one language, always": HOOKS % ("always", "always"),
    "one language, fallback": HOOKS % ("fallback", "fallback"),
    "two languages": LANGUAGES,
    "two languages, never": HOOKS % ("never", "never") + LANGUAGES,
    "two languages, links only": HOOKS % ("auto", "never") + LANGUAGES,
    "two languages, duplicated": "[markup.goldmark]\nduplicateResourceFiles = true\n" + LANGUAGES,
}


def text(title: str) -> str:
    links = "".join(f"- [x](<{link}>)\n" for link in LINKS)
    images = "".join(f"- ![x](<{image}>)\n" for image in IMAGES)
    return f"---\ntitle: {title}\nresources: [{{src: pic.png, name: photo}}]\n---\n{links}\n{images}"


def tree(settings: str) -> dict[str, str | bytes]:
    pages = {
        f"content/{name}{suffix}.md": text(name)
        for name in ("docs/a", "docs/bundle/index")
        for suffix in ("", ".nb")
    }
    plain = {
        f"content/{name}.md": "---\ntitle: T\n---\n## Part\n" for name in ("_index", "docs/_index", "docs/b")
    }
    norwegian = {name.replace(".md", ".nb.md"): one for name, one in plain.items()}
    bundled = ("pic.png", "pic.nb.png", "shared.png", "doc.pdf", "a b.png")
    files = {f"content/docs/bundle/{name}": b"x" for name in bundled}
    return {
        "hugo.toml": f'baseURL = "{BASE}"\n{settings}',
        "layouts/all.html": '<main id="judged">{{ .Content }}</main>',
        "assets/img/as.png": b"x",
        **pages,
        **plain,
        **norwegian,
        **files,
    }


@pytest.mark.parametrize("name", SETTINGS)
def test_links_lead_where_hugos_hooks_lead_them(
    name: str, tmp_path_factory: pytest.TempPathFactory, build: Callable[..., Built]
) -> None:
    site = tree(SETTINGS[name])
    public = published(site, tmp_path_factory.mktemp("judge"))
    built = build(site)
    pages = [path for path in public.glob("**/index.html") if path.parent.name in ("a", "bundle")]
    assert len(pages) == (4 if "two" in name else 2)
    for path in pages:
        url = path.relative_to(public).as_posix().removesuffix("index.html")
        wanted = dict(_targets(path, '//*[@id="judged"]', url))
        found = dict(_targets(built.site / url / "index.html", "//article", url))
        there = {where for where in wanted.values() if _is_published(where, public)}
        different = {
            number: (where, found.get(number))
            for number, where in wanted.items()
            if where in there and found.get(number) != where
        }
        assert not different, url


def _targets(path: Path, element: str, url: str) -> Iterator[tuple[int, str]]:
    """Yield where each link and picture of a page leads, in order."""
    (found,) = lxml_html.document_fromstring(path.read_bytes()).xpath(element)
    for number, one in enumerate(found.xpath(".//li//a | .//li//img")):
        yield number, unquote(urljoin(BASE + url, one.get("href") or one.get("src")))


def _is_published(where: str, public: Path) -> bool:
    path = where.partition("#")[0].partition("?")[0]
    if not path.startswith(BASE):
        return True
    target = public / path.removeprefix(BASE)
    return target.is_file() or (target / "index.html").is_file()


def test_the_older_setting_is_read_too(build: Callable[..., Built]) -> None:
    older = "[markup.goldmark.renderHooks]\nlink.enableDefault = true\nimage.enableDefault = true\n"
    newer = build(tree(SETTINGS["one language, fallback"])).article("/docs/a/")
    assert build(tree(older)).article("/docs/a/") == newer
