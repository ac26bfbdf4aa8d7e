"""Files of `data` and `i18n` that are no UTF-8, reported at their first wrong byte as content is."""

from __future__ import annotations

from mkdocs_hugo.content.decode import FORMATS
from mkdocs_hugo.content.plain_files import plain_files
from mkdocs_hugo.errors import Report, not_utf8
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.text import Source, normalize


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
