"""What a file is by its extension. Hugo: media/builtin.go."""

from __future__ import annotations

_BY_TYPE = {
    "application": "json webmanifest rss xml toml yaml yml map pdf zip gz tar wasm docx xlsx pptx",
    "audio": "mp3 wav ogg m4a flac",
    "font": "ttf otf woff woff2",
    "image": "svg png jpg jpeg jpe jif jfif gif tif tiff bmp webp avif heif heic ico",
    "text": "ics css scss sass csv html htm js jsm mjs ts tsx jsx txt md mdown markdown gotmpl",
    "video": "avi mp4 mpeg mpg ogv webm 3gpp 3gp mov",
}
_BY_EXTENSION = {extension: kind for kind, names in _BY_TYPE.items() for extension in names.split()}


def is_shown(extension: str) -> bool:
    """Tell whether pages show such files or offer them: pictures, sounds, films and documents."""
    return main_type(extension) in ("audio", "image", "video") or extension in ("pdf", "cast")


def main_type(extension: str) -> str:
    """Return the first half of a media type, "" for an extension nobody knows."""
    return _BY_EXTENSION.get(extension, "")
