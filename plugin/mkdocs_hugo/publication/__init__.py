"""What a site publishes, decided once for every program that writes it: a plain value, without MkDocs."""

from mkdocs_hugo.publication.publication import Publication, publish

__all__ = ["Publication", "publish"]
