"""Language names of Chroma, Hugo's highlighter, as Pygments knows them.

Names count without regard to case; what neither knows is plain text. Chroma also takes a file's extension
for a name.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache, lru_cache

from pygments.lexers import find_lexer_class_by_name, find_lexer_class_for_filename, get_all_lexers
from pygments.util import ClassNotFound

PLAIN = "text"

_NEAREST = {
    "ansible": "yaml+jinja",
    "angular2": "ng2",
    "aql": "sql",
    "armasm": "gas",
    "bash-session": "console",
    "batchfile": "bat",
    "bicep": "terraform",
    "bind": "zone",
    "caddy": "nginx",
    "caddyfile": "nginx",
    "caddy-d": "nginx",
    "caddyfile-d": "nginx",
    "caddyfile-directives": "nginx",
    "cassandra": "sql",
    "containerfile": "docker",
    "cql": "sql",
    "desktop_entry": "desktop",
    "dns": "zone",
    "edn": "clojure",
    "gd3": "gdscript",
    "gdscript3": "gdscript",
    "go-html-template": "html+handlebars",
    "go-template": "html+handlebars",
    "go-text-template": "html+handlebars",
    "gql": "graphql",
    "graphqls": "graphql",
    "hbs": "handlebars",
    "java-properties": "properties",
    "jsonl": "json",
    "mariadb": "mysql",
    "materialize": "postgresql",
    "mkd": "md",
    "mzsql": "postgresql",
    "no-highlight": PLAIN,
    "nu": "bash",
    "phtml": "html+php",
    "plain": PLAIN,
    "plaintext": PLAIN,
    "psd1": "powershell",
    "reg": "registry",
    "sol": "solidity",
    "stylus": "sass",
    "svelte": "html",
    "templ": "go",
    "terraform": "terraform",
    "txtpb": "protobuf",
    "viml": "vim",
    "vlang": "v",
    "vsh": "v",
    "vuejs": "vue",
    "wgsl": "wgsl",
    "xorg": "xorg.conf",
}


@lru_cache(maxsize=512)
def pygments_name(language: str) -> str:
    """Return a name that Pygments knows for a language, or `text`."""
    name = language.strip().lower()
    for candidate in (name, _NEAREST.get(name, "")):
        if candidate and _is_known(candidate):
            return candidate
    return _by_extension(name)


def _is_known(name: str) -> bool:
    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        return False
    return True


def _by_extension(name: str) -> str:
    # Pygments compiles all of a thousand patterns before it says that there is no such extension.
    plain, with_brackets = _extensions()
    is_known = name in plain or any(fnmatchcase(name, pattern) for pattern in with_brackets)
    lexer = find_lexer_class_for_filename(f"file.{name}") if is_known and name.isalnum() else None
    return lexer.aliases[0] if lexer and lexer.aliases else PLAIN


@cache
def _extensions() -> tuple[frozenset[str], list[str]]:
    """Return the extensions that Pygments knows: those that are plain, and those with sets of letters."""
    patterns = [pattern for _, _, patterns, _ in get_all_lexers() for pattern in patterns]
    extensions = {pattern.removeprefix("*.") for pattern in patterns if pattern.startswith("*.")}
    return frozenset(extensions), sorted(one for one in extensions if "[" in one)
