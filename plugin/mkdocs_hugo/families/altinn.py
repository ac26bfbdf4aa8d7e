"""The theme of Altinn's documentation, made from docdock, which was made from learn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family

ALTINN = Family(
    name="altinn",
    label="Altinn",
    themes=("altinn", "docdock"),
    menu_titles=("menutitle",),
    toc_hidden=("disabletoc",),
    untitled_home=True,
    edit_urls=(from_edit_url,),
)
