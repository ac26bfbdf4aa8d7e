"""The theme Docsy, https://github.com/google/docsy."""

from mkdocs_hugo.families.edit_urls import from_edit_url, from_github_repo
from mkdocs_hugo.families.family import Family

DOCSY = Family(
    name="docsy",
    label="Docsy",
    themes=("docsy",),
    hidden=("hidden", "toc_hide"),
    unlisted=("hidden", "hide_summary"),
    listless=("no_list",),
    toc_hidden=("notoc",),
    leads_to=("manuallinkrelref", "manuallink"),
    markdown_in_descriptions=True,
    lists_below_text=True,
    formula_fences=("math", "chem"),
    sidebar_root_key="sidebar_root_for",
    untitled_home=True,
    edit_urls=(from_edit_url, from_github_repo),
)
