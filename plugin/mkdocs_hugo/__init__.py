"""mkdocs-hugo: a Hugo documentation tree, unchanged, as an MkDocs Material site.

    content/      which files there are, what their names mean, front matter and body
    site/         the Hugo site model: Site, Page, Language, order, URLs, references
    gotemplate/   Go's text/template (later)
    templates/    which template answers to a shortcode's name
    shortcodes/   body -> tree of text and shortcodes -> Markdown with placeholders
    render/       Markdown -> HTML as Hugo renders it
    mkdocs/       the adapter; nothing above imports MkDocs
    plugin.py     MkDocs events, one line each

A module imports only from the layers above its own line here.
"""

__version__ = "0.1.0"
