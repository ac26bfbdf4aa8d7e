"""The configuration files of a project or theme, read and laid over each other.

Hugo: config/configLoader.go, config/allconfig/load.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_hugo.content.decode import FORMATS, DecodeError, decode, find_key, lower_keys
from mkdocs_hugo.errors import ConfigError, Report, not_utf8
from mkdocs_hugo.site.config_keys import check_keys
from mkdocs_hugo.site.config_merge import Values, overlay
from mkdocs_hugo.text import Position, Source, normalize

_BASE_NAMES = ("hugo", "config")


@dataclass(slots=True)
class ConfigFiles:
    """What was read: the values, and the files for messages and for watching.

    `directories` are the folders of a `config/` directory.
    """

    values: Values = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    directories: list[Path] = field(default_factory=list)

    def error(self, key: str, message: str, *, hint: str = "") -> ConfigError:
        """Make the error for the value of a top-level key, placed where the last file sets it."""
        for source in reversed(self.sources):
            offset = find_key(source.text, key)
            if offset is not None:
                position = source.position(offset)
                return ConfigError(message, position, source_line=source.line(position), hint=hint)
        return ConfigError(message, hint=hint)


def read_project(
    root: Path, environment: str, names: Sequence[str | Path] | None, report: Report
) -> ConfigFiles:
    """Read a project's configuration; `names` are files to read in the place of `hugo.*` or `config.*`."""
    files = ConfigFiles()
    for path in [root / name for name in names] if names else _main_file(root):
        overlay(files.values, _read(path, files, report))
    _read_directory(root / "config", environment, files, report)
    return files


def has_configuration(root: Path, environment: str) -> bool:
    """Tell whether a folder has a project's configuration: a main file, or a `config/` directory."""
    folders = (root / "config" / "_default", root / "config" / environment)
    return bool(_main_file(root)) or any(folder.is_dir() for folder in folders)


def read_theme(root: Path, environment: str, report: Report) -> ConfigFiles:
    """Read a theme's configuration the same way."""
    return read_project(root, environment, None, report)


def prepared(values: Mapping[Any, Any]) -> Values:
    """Bring a map into the form that configurations have: text keys in lower case, `menus` for `menu`."""
    result = lower_keys({_text_key(key): _with_text_keys(value) for key, value in values.items()})
    languages = result.get("languages")
    of_languages = languages.values() if isinstance(languages, dict) else ()
    for place in (result, *of_languages):
        if isinstance(place, dict) and "menu" in place:
            place["menus"] = place.pop("menu")
    return result


def _with_text_keys(value: Any) -> Any:
    """Make texts of keys; YAML 1.1, which mkdocs.yml is written in, reads the language `no` as false."""
    if isinstance(value, Mapping):
        return {_text_key(key): _with_text_keys(item) for key, item in value.items()}
    return [_with_text_keys(item) for item in value] if isinstance(value, list) else value


def _text_key(key: Any) -> str:
    return {False: "no", True: "yes"}[key] if isinstance(key, bool) else str(key)


def _main_file(root: Path) -> list[Path]:
    paths = (root / f"{name}.{extension}" for name in _BASE_NAMES for extension in FORMATS)
    return [path for path in paths if path.is_file()][:1]


def _read_directory(directory: Path, environment: str, files: ConfigFiles, report: Report) -> None:
    """Read `_default` and the environment's folder; a file not named `hugo` or `config` holds one key."""
    for folder in (directory / "_default", directory / environment):
        if not folder.is_dir():
            continue
        files.directories.append(folder)
        for path in _walk(folder, files.directories):
            if path.suffix[1:].lower() in FORMATS:
                overlay(files.values, prepared(_placed(path, _read(path, files, report))))


def _walk(folder: Path, directories: list[Path]) -> Iterable[Path]:
    """Yield files in the order of their names, a folder's at the place of its name."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.is_dir():
            directories.append(path)
            yield from _walk(path, directories)
        else:
            yield path


def _placed(path: Path, values: Values) -> Values:
    """Put the values of `menus.toml` below `menus`, of `params.nb.toml` below that language's `params`."""
    name, _, language = path.stem.partition(".")
    if path.stem in _BASE_NAMES:
        return values
    inner = values[name] if list(values) == [name] else values
    if not language:
        return {name: inner}
    if name in ("menu", "menus", "params"):
        inner = {"menus" if name == "menu" else name: inner}
    return {"languages": {language: inner}}


def _read(path: Path, files: ConfigFiles, report: Report) -> Values:
    """Read a file; what cannot be read or decoded stops everything."""
    try:
        data = path.read_bytes()
        source = Source(str(path), normalize(data))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ConfigError(f"cannot read the configuration: {why}", Position(str(path))) from None
    files.sources.append(source)
    name = FORMATS.get(path.suffix[1:].lower())
    if name is None:
        hint = "Hugo reads .toml, .yaml, .yml and .json."
        raise ConfigError("this is no configuration file", Position(str(path)), hint=hint)
    if problem := not_utf8(source, data):
        report(problem)
    values = prepared(_decoded(source, name, report))
    if path.stem in _BASE_NAMES:
        check_keys(source, values, report)
    return values


def _decoded(source: Source, name: str, report: Report) -> dict[str, Any]:
    def on_duplicate(key: str, offset: int) -> None:
        message = f"the key {key!r} is given twice; this one counts"
        report(ConfigError.at(source, offset, message, hint="Remove one of the two."))

    try:
        values = decode(source.text, name, on_duplicate)
    except DecodeError as error:
        raise ConfigError.at(source, error.offset, error.message, hint=error.hint) from None
    if values is None or isinstance(values, dict):
        return values or {}
    raise ConfigError.at(source, 0, "the configuration holds no keys", hint="Write `key: value` lines.")
