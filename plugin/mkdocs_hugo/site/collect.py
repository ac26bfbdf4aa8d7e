"""The content files that a configuration mounts. Hugo: hugolib/filesystems/basefs.go."""

from __future__ import annotations

from mkdocs_hugo.content.files import ContentFile, ContentMount, walk
from mkdocs_hugo.errors import Report
from mkdocs_hugo.site.config import Configuration


def collect(configuration: Configuration, report: Report = lambda _: None) -> list[ContentFile]:
    """Return every file of the content mounts; those that name no language have their mount's.

    What Hugo passes over, and names that cannot be published, are reported.
    """
    config = configuration.default
    codes = frozenset(language.lang for language in config.languages)
    default = frozenset({config.language.lang})
    mounts = [
        ContentMount(mount.source, mount.below, mount.languages or default, mount.accepts)
        for mount in config.mounts_of("content")
    ]
    return walk(
        mounts,
        languages=codes,
        disabled=config.disabled_languages,
        ignore=config.ignore_files,
        report=report,
    )
