"""The theme Relearn, https://github.com/McShelby/hugo-theme-relearn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family

RELEARN = Family(
    name="relearn",
    label="Relearn",
    themes=("relearn",),
    menu_titles=("menutitle",),
    toc_hidden=("disabletoc",),
    formula_fences=("math",),
    edit_urls=(from_edit_url,),
)
