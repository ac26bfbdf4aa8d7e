"""The first step of a build: what mkdocs.yml and the Hugo configuration say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from time import perf_counter

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.families import Family
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.mkdocs.log import ProblemLog
from mkdocs_hugo.mkdocs.project import project_root
from mkdocs_hugo.mkdocs.serve.observers import watched
from mkdocs_hugo.mkdocs.serve.snapshot import Snapshot
from mkdocs_hugo.mkdocs.settings import family, fill_in, load_configuration, refuse_hosts
from mkdocs_hugo.site.config import Configuration

_TWO_FOR_LANGUAGES = """hugo builds the languages of the Hugo site itself: \
remove the plugin i18n from mkdocs.yml, or turn hugo off with `enabled: false`"""

_TWICE = "hugo stands twice among the plugins in mkdocs.yml: remove one, with its options"


@dataclass(slots=True)
class ConfiguredSite:
    """What a build is made with; `snapshot` is how its files were when it began, or were seen since.

    `command` is MkDocs': build, gh-deploy or serve, `templates` are the site's Go templates. `started` is a
    moment of `perf_counter`.
    """

    configuration: Configuration
    options: HugoConfig
    report: ProblemLog
    command: str
    snapshot: Snapshot
    family: Family
    templates: GoTemplates
    site_dir: str
    docs_dir: str
    started: float = field(default_factory=perf_counter)

    @classmethod
    def of(cls, config: MkDocsConfig, options: HugoConfig, command: str) -> ConfiguredSite:
        """Read the Hugo configuration, and fill in what mkdocs.yml leaves out; raises `PluginError`."""
        if "i18n" in config.plugins:
            raise PluginError(_TWO_FOR_LANGUAGES)
        if any(_is_ours(one) and one is not options for one in _options_of_plugins(config)):
            raise PluginError(_TWICE)
        report = ProblemLog(project_root(config))
        try:
            configuration = load_configuration(config, options, command, report)
            refuse_hosts(configuration)
        except ConfigError as error:
            raise PluginError(report.text(error)) from error
        snapshot = Snapshot.of(watched(config, configuration) if command == "serve" else ())
        fill_in(config, configuration, options)
        chosen = family(configuration, options)
        templates = GoTemplates.of_site(configuration.default)
        return cls(
            configuration,
            options,
            report,
            command,
            snapshot,
            chosen,
            templates,
            config.site_dir,
            config.docs_dir,
        )


def _options_of_plugins(config: MkDocsConfig) -> Iterator[object]:
    """Yield the options of every plugin; hooks, which are among them, have none."""
    for plugin in config.plugins.values():
        yield getattr(plugin, "config", None)


def _is_ours(options: object) -> bool:
    return isinstance(options, HugoConfig) and options.enabled
