"""How Hugo lays one configuration over another.

Two ways: `overlay` (a later file wins) and `merge` (a theme or the root adds what is missing, as far as
the `_merge` strategy of each map allows). Hugo: common/hmaps/params.go, config/defaultConfigProvider.go.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Values = dict[str, Any]
"""A configuration: maps under lower-case keys; under `_merge` a map can hold its merge strategy."""

_STRATEGY = "_merge"
_STRATEGIES = ("none", "shallow", "deep")


def overlay(below: Values, above: Values) -> None:
    """Write `above` over `below`, map by map; everything else is replaced."""
    for key, value in above.items():
        known = below.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            overlay(known, value)
        else:
            below[key] = deepcopy(value)


def set_default_strategies(root: Values) -> None:
    """Give each map its merge strategy: the author's, else Hugo's default for its key.

    Every language gets its map of params, so that a theme's and the root's can come into it.
    """
    _set_strategies(root, ("",), root.get(_STRATEGY))
    languages = root.get("languages")
    if not isinstance(languages, dict) or not languages.keys() - {_STRATEGY}:
        root["languages"] = languages = {str(root.get("defaultcontentlanguage") or "en").lower(): {}}
    for language in languages.values():
        if isinstance(language, dict):
            language.setdefault("params", {_STRATEGY: "deep"})


def merge_theme(root: Values, theme: Values) -> None:
    """Add a theme's configuration to the project's."""
    if _strategy(root) == "none":
        return
    for key, value in theme.items():
        if not isinstance(value, dict):
            continue
        known = root.get(key)
        if known is None and key not in root:
            known = {_STRATEGY: _default_strategy(("", key), root.get(_STRATEGY))}
            _merge(known, value, None)
            if known.keys() - {_STRATEGY}:
                root[key] = known
        elif isinstance(known, dict):
            _merge(known, value, None)
    _merge(root, theme, _strategy(root) or "shallow")


def for_language(root: Values, lang: str) -> Values:
    """Return the configuration of one language: the root's with the language's own values over it."""
    own = root["languages"].get(lang)
    result = dict(root)
    for key, value in own.items() if isinstance(own, dict) else ():
        above = deepcopy(value)
        below = root.get(key)
        if isinstance(above, dict) and isinstance(below, dict):
            _merge(above, below, _strategy(above) or "shallow")
        result[key] = above
    return result


def without_strategies(value: Any) -> Any:
    """Return a deep copy in which no map has its merge strategy any more."""
    if isinstance(value, dict):
        return {key: without_strategies(item) for key, item in value.items() if key != _STRATEGY}
    return [without_strategies(item) for item in value] if isinstance(value, list) else value


def _strategy(values: Values) -> str | None:
    strategy = values.get(_STRATEGY)
    if strategy is None:
        return None
    return strategy if strategy in _STRATEGIES else "deep"


def _set_strategies(values: Values, keys: tuple[str, ...], inherited: str | None) -> None:
    for key, value in list(values.items()):
        if isinstance(value, dict):
            path = (*keys, key)
            strategy = _strategy(value) or _default_strategy(path, inherited)
            value[_STRATEGY] = strategy
            _set_strategies(value, path, strategy)


def _default_strategy(keys: tuple[str, ...], inherited: str | None) -> str:
    key, at_root = keys[-1], len(keys) == 2
    if key == "params":
        return "deep"
    if key in ("outputformats", "mediatypes") and at_root:
        return "shallow"
    if key == "menus" and (at_root or (len(keys) == 4 and keys[1] == "languages")):
        return "shallow"
    return inherited or "none"


def _merge(target: Values, source: Values, strategy: str | None) -> None:
    """Add keys that `target` lacks, and go into maps that both have.

    `strategy` is that of the map above; under a shallow one nothing is added to the maps below.
    """
    own = _strategy(target) or strategy or "shallow"
    adds = own != "none" and strategy != "shallow"
    for key, value in source.items():
        if key == _STRATEGY:
            continue
        known = target.get(key)
        if isinstance(known, dict) and isinstance(value, dict):
            _merge(known, value, own)
        elif key not in target and adds:
            target[key] = deepcopy(value)
