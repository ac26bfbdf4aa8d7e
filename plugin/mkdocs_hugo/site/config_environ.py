"""Settings from environment variables: `HUGO_BASEURL`, `HUGO_PARAMS_COLOR`, `HUGOxPARAMSxMY_COLOR`.

Hugo: config/allconfig/load.go (applyOsEnvOverrides).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_hugo.content.cast import to_bool, to_float, to_int
from mkdocs_hugo.content.decode import DecodeError, decode, lower_keys
from mkdocs_hugo.site.config_merge import Values

_LISTS = ("disablekinds", "disablelanguages", "ignorefiles", "ignorelogs")


def apply_environ(values: Values, environ: Mapping[str, str]) -> None:
    """Set what variables that begin with HUGO say; the character after that separates the keys."""
    for name, text in environ.items():
        if name.startswith("HUGO") and len(name) > 5:
            _set(values, name[5:].lower().split(name[4].lower()), text)


def _set(values: Values, keys: list[str], text: str) -> None:
    """Set a value that exists in its own type, another one as text; nothing goes below what is no map."""
    owner: Any = values
    for key in keys[:-1]:
        owner = owner.setdefault(key, {})
        if not isinstance(owner, dict):
            return
    key = keys[-1]
    owner[key] = _as_list(text) if owner is values and key in _LISTS else _typed(text, owner.get(key))


def _typed(text: str, known: Any) -> Any:
    made: Any = None
    if isinstance(known, bool):
        made = to_bool(text.strip())
    elif isinstance(known, int):
        made = to_int(text.strip())
    elif isinstance(known, float):
        made = to_float(text.strip())
    elif isinstance(known, (dict, list)):
        made = _structure(text, type(known))
    return text if made is None else made


def _structure(text: str, kind: type) -> Any:
    """Read a list or a map; a map in JSON, YAML or TOML."""
    for name in ("yaml", "toml"):
        try:
            value = decode(text.strip(), name)
        except DecodeError:
            continue
        if isinstance(value, kind):
            return lower_keys(value) if isinstance(value, dict) else value
    return None


def _as_list(text: str) -> list[str]:
    value = _structure(text, list) if text.strip().startswith("[") else None
    if value is not None:
        return [str(item) for item in value]
    return text.split(",") if "," in text else text.split()
