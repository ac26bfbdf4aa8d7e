"""The content files that a configuration mounts. Hugo: hugolib/filesystems/basefs.go."""

from __future__ import annotations

from mkdocs_hugo.content.decode import FORMATS
from mkdocs_hugo.content.files import ContentFile, ContentMount, walk
from mkdocs_hugo.content.plain_files import plain_files
from mkdocs_hugo.errors import Report, not_utf8, unreported
from mkdocs_hugo.site.config import Configuration, SiteConfig
from mkdocs_hugo.text import Source, normalize


def collect(configuration: Configuration, report: Report = unreported) -> list[ContentFile]:
    """Return every file of the content mounts; those that name no language have their mount's.

    What Hugo passes over, and names that cannot be published, are reported.
    """
    config = configuration.default
    codes = frozenset(language.lang for language in config.languages)
    default = frozenset({config.language.lang})
    mounts = [
        ContentMount(mount.source, mount.below, mount.languages or default, mount.accepts, mount.complements)
        for mount in config.mounts_of("content")
    ]
    return walk(
        mounts,
        languages=codes,
        disabled=config.disabled_languages,
        ignore=config.ignore_files,
        report=report,
    )


def check_encoding(config: SiteConfig, report: Report) -> None:
    """Report each file that loses bytes when it is read; links and devices are passed over."""
    for mount in config.mounts_of("data", "i18n"):
        for path, _ in plain_files(mount.source, report, accepts=mount.accepts):
            if path.suffix[1:].lower() in FORMATS:
                try:
                    data = path.read_bytes()
                except OSError:  # gone since; who asks for it says so
                    continue
                problem = None if data.isascii() else not_utf8(Source(str(path), normalize(data)), data)
                if problem is not None:
                    report(problem)
