"""The configuration of a site: `hugo.toml`, a `config/` directory, themes, settings in mkdocs.yml.

In goes the project's folder, out comes a `Configuration` with one `SiteConfig` per language.
Hugo: config/allconfig.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs_hugo.content.cast import to_bool
from mkdocs_hugo.errors import ConfigError, Report
from mkdocs_hugo.site.config_environ import apply_environ
from mkdocs_hugo.site.config_files import ConfigFiles, prepared, read_project
from mkdocs_hugo.site.config_merge import (
    Values,
    for_language,
    merge_theme,
    overlay,
    set_default_strategies,
    without_strategies,
)
from mkdocs_hugo.site.config_values import ConfigValues
from mkdocs_hugo.site.language import Language, decode_languages
from mkdocs_hugo.site.modules import Module, collect_modules, module_names
from mkdocs_hugo.site.mounts import Mount, MountPlan, content_dir, static_dirs
from mkdocs_hugo.site.refused_settings import refused_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """The configuration of one language of a site; each field is the Hugo setting of that name.

    `languages` are all enabled ones in Hugo's order, `mounts` those of all languages, `modules` the themes
    and modules found on this machine. `raw` is the whole merged map under lower-case keys, with settings
    unknown here. `permalinks`, `cascade` and `frontmatter` are as configured, for the modules named after
    them to read.
    """

    root: Path
    environment: str
    language: Language
    languages: tuple[Language, ...]
    disabled_languages: frozenset[str]
    mounts: tuple[Mount, ...]
    modules: tuple[Module, ...]
    themes: tuple[str, ...]
    raw: Mapping[str, Any] = field(repr=False)

    base_url: str = ""
    title: str = ""
    copyright: str = ""
    content_dir: str = "content"
    static_dirs: tuple[str, ...] = ("static",)
    time_zone: tzinfo = UTC

    default_content_language: str = "en"
    default_content_language_in_subdir: bool = False
    disable_default_language_redirect: bool = False
    disable_default_site_redirect: bool = False

    disable_path_to_lower: bool = False
    remove_path_accents: bool = False
    ugly_urls: bool | Mapping[str, bool] = False
    canonify_urls: bool = False
    permalinks: Mapping[str, Any] | Sequence[Any] = field(default_factory=dict)
    disable_aliases: bool = False
    ref_links_not_found_url: str = ""

    build_drafts: bool = False
    build_future: bool = False
    build_expired: bool = False
    ignore_files: tuple[re.Pattern[str], ...] = ()
    ignore_logs: tuple[str, ...] = ()
    disable_kinds: frozenset[str] = frozenset()
    taxonomies: Mapping[str, str] = field(default_factory=dict)
    cascade: Sequence[Mapping[str, Any]] = ()
    frontmatter: Mapping[str, Any] = field(default_factory=dict)
    enable_git_info: bool = False

    title_case_style: str = "AP"
    pluralize_list_titles: bool = True
    capitalize_list_titles: bool = True
    enable_emoji: bool = False
    has_cjk_language: bool = False
    summary_length: int = 70

    main_sections: tuple[str, ...] | None = None
    section_pages_menu: str = ""
    menus: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    page: Mapping[str, Any] = field(default_factory=dict)

    params: Mapping[str, Any] = field(default_factory=dict)
    markup: Mapping[str, Any] = field(default_factory=dict)
    outputs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    privacy: Mapping[str, Any] = field(default_factory=dict)
    services: Mapping[str, Any] = field(default_factory=dict)
    related: Mapping[str, Any] = field(default_factory=dict)

    @property
    def absent_themes(self) -> tuple[str, ...]:
        """Those of `themes` that are not on this machine."""
        found = {module.path for module in self.modules}
        return tuple(name for name in self.themes if name not in found)

    @property
    def takes_html(self) -> bool:
        """Whether authors may write HTML in Markdown: `markup.goldmark.renderer.unsafe`."""
        values: object = self.markup
        for key in ("goldmark", "renderer", "unsafe"):
            values = values.get(key) if isinstance(values, Mapping) else None
        return to_bool(values) is True

    @property
    def duplicates_resources(self) -> bool:
        """Whether each language publishes the files of a bundle. Hugo: duplicateResourceFiles."""
        goldmark = self.markup.get("goldmark")
        value = goldmark.get("duplicateresourcefiles") if isinstance(goldmark, Mapping) else None
        return self.is_multihost or to_bool(value) is True

    @property
    def is_multihost(self) -> bool:
        """Whether languages have hosts of their own: `languages.X.baseURL`. Hugo: config.IsMultihost."""
        languages = self.raw.get("languages")
        tables = languages.values() if isinstance(languages, Mapping) else ()
        return any(isinstance(one, Mapping) and one.get("baseurl") for one in tables)

    @property
    def known_base_url(self) -> str:
        """The base URL that the site names itself, "" without one."""
        return self.base_url if self.raw.get("baseurl") else ""

    @property
    def base_path(self) -> str:
        """The path of the base URL without a slash at the end: "" or `/docs`."""
        return urlsplit(self.base_url).path.rstrip("/")

    def mounts_of(self, *components: str) -> list[Mount]:
        """Return the mounts of components such as `static`, in the order in which files are looked for."""
        return [mount for mount in self.mounts if mount.component in components]

    def __repr__(self) -> str:
        return f"SiteConfig({self.language.lang})"


@dataclass(frozen=True, slots=True)
class Configuration:
    """The configuration of a whole site: one `SiteConfig` per enabled language, in Hugo's order.

    `watch` are the files and directories that it was read from, `values` the merged map of all languages.
    """

    sites: tuple[SiteConfig, ...]
    watch: tuple[Path, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def __iter__(self) -> Iterator[SiteConfig]:
        return iter(self.sites)

    @property
    def default(self) -> SiteConfig:
        """The configuration of the default content language."""
        return next(site for site in self.sites if site.language.is_default)


def load(
    root: Path,
    *,
    report: Report,
    environment: str = "production",
    settings: Mapping[Any, Any] | None = None,
    config_files: Sequence[str | Path] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Configuration:
    """Read the configuration of the Hugo project in a folder; without any, Hugo's defaults.

    `settings` are laid over everything, `config_files` replace the main file, `environ` are environment
    variables of which those that begin with HUGO count. Raises `ConfigError` for a file that cannot be read
    and for languages that contradict each other; reports single values that mean nothing.
    """
    files = read_project(root, environment, config_files, report)
    apply_environ(files.values, environ or {})
    overlay(files.values, prepared(settings or {}))
    _apply_aliases(files.values)
    set_default_strategies(files.values)
    modules = collect_modules(root, files.values, environment, report)
    for module in modules:
        merge_theme(files.values, module.files.values)
    sites = _Sites(root, environment, files, modules, report).configs()
    watched = tuple(_watched([files, *(module.files for module in modules)]))
    return Configuration(sites, watched, without_strategies(files.values))


_NO_BASE_URL = "https://example.org/"
"""What Hugo, from 0.167 on, writes where a site has no base URL."""

_ALIASES = {"indexes": "taxonomies", "ignoreerrors": "ignorelogs"}


def _apply_aliases(values: Values) -> None:
    for old, new in _ALIASES.items():
        if old in values:
            values[new] = values[old]


def _watched(read: Sequence[ConfigFiles]) -> Iterator[Path]:
    for files in read:
        yield from (Path(source.path) for source in files.sources)
        yield from files.directories


@dataclass(slots=True)
class _Sites:
    """Makes each language's `SiteConfig` from the merged values."""

    root: Path
    environment: str
    files: ConfigFiles
    modules: tuple[Module, ...]
    report: Report
    complaints: set[tuple[str, str]] = field(default_factory=set)

    def configs(self) -> tuple[SiteConfig, ...]:
        languages = self._languages()
        enabled = tuple(one for one in languages if not one.disabled)
        merged = {one.lang: without_strategies(for_language(self.files.values, one.lang)) for one in enabled}
        base = without_strategies(self.files.values)
        for key, why in refused_settings(base, self.modules):
            self._complain(key, why)
        plan = MountPlan(self.root, base, self.modules, enabled, merged, self._complain)
        shared: dict[str, Any] = {
            "languages": enabled,
            "disabled_languages": frozenset(one.lang for one in languages if one.disabled),
            "mounts": plan.mounts(),
            "default_content_language": next(one.lang for one in enabled if one.is_default),
        }
        return tuple(self._config(one, merged[one.lang], shared) for one in enabled)

    def _languages(self) -> tuple[Language, ...]:
        try:
            return decode_languages(without_strategies(self.files.values))
        except ConfigError as error:
            raise self.files.error("defaultcontentlanguage", error.message, hint=error.hint) from None

    def _config(self, language: Language, raw: Values, shared: dict[str, Any]) -> SiteConfig:
        values = ConfigValues(raw, self._complain)
        settings: dict[str, Any] = {
            **_plain_settings(values),
            "root": self.root,
            "environment": self.environment,
            "language": language,
            "base_url": values.text("baseurl", "") or _NO_BASE_URL,
            "modules": self.modules,
            "themes": module_names(raw),
            "raw": raw,
            "content_dir": content_dir(raw),
            "static_dirs": static_dirs(raw),
            "time_zone": values.time_zone(),
            "ugly_urls": values.ugly_urls(),
            "permalinks": raw.get("permalinks") or {},
            "ignore_files": values.patterns("ignorefiles"),
            "disable_kinds": values.disabled_kinds(),
            "taxonomies": values.taxonomies(),
            "cascade": values.cascade(),
            "main_sections": values.main_sections(),
            "menus": values.menus(),
            "outputs": values.outputs(),
        }
        return SiteConfig(**(settings | shared))

    def _complain(self, key: str, why: str) -> None:
        """Report a value once, however many languages share it."""
        if (key, why) not in self.complaints:
            self.complaints.add((key, why))
            self.report(self.files.error(key, f"{key} {why}"))


def _plain_settings(values: ConfigValues) -> dict[str, Any]:
    """Read the settings whose Hugo name is the field's name without `_`, by the field's type."""
    readers: dict[str, Callable[[str, Any], Any]] = {
        "str": values.text,
        "bool": values.flag,
        "int": values.number,
        "tuple[str, ...]": values.texts,
        "Mapping[str, Any]": lambda key, _: values.table(key),
    }
    return {
        one.name: readers[str(one.type)](one.name.replace("_", ""), one.default)
        for one in fields(SiteConfig)
        if str(one.type) in readers and (one.default is not MISSING or one.default_factory is not MISSING)
    }
