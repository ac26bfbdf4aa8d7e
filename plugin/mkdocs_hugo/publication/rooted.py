"""Addresses of the site as seen from its root."""

from __future__ import annotations


def from_root(url: str, base_path: str) -> str:
    """Return a URL of the site as seen from its root, without a slash: whoever shows it makes it relative."""
    start = f"{base_path}/"
    return url.removeprefix(start) or "./" if url.startswith(start) and not url.startswith("//") else url
