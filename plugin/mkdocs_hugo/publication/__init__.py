"""What a site publishes, decided once for every program that writes it: a plain value, without MkDocs."""

from mkdocs_hugo.publication.publication import Publication, SiteOutputs, publish, site_outputs

__all__ = ["Publication", "SiteOutputs", "publish", "site_outputs"]
