"""The theme Docsy, https://github.com/google/docsy."""

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.families.edit_urls import from_edit_url, from_github_repo
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu
from mkdocs_hugo.site.page import Page


def _is_docs(home: Page) -> bool:
    """Tell whether the sidebar begins at the home page. Docsy: layouts/_partials/sidebar-tree.html."""
    return to_string(home.params.get("type")) == "docs"


DOCSY = Family(
    name="docsy",
    label="Docsy",
    themes=("docsy",),
    hidden=("hidden", "toc_hide"),
    unlisted=("hidden", "hide_summary"),
    listless=("no_list",),
    toc_hidden=("notoc",),
    markdown_in_descriptions=True,
    list_types=("docs", "swagger"),
    brief_lists=("simple_list",),
    post_types=("blog",),
    formula_fences=("math", "chem"),
    menu=Menu(
        root_pages=_is_docs,
        leads_to=("manuallinkrelref", "manuallink"),
        targets=("manuallinktarget",),
        sidebar_root="sidebar_root_for",
    ),
    untitled_home=True,
    edit_urls=(from_edit_url, from_github_repo),
)
