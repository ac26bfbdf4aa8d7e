"""The theme of Altinn's documentation, made from docdock, which was made from learn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.learn import LEARN

ALTINN = Family(
    name="altinn",
    label="Altinn",
    themes=("altinn", "docdock"),
    toc_hidden=("disabletoc",),
    untitled_home=True,
    menu=LEARN.menu,
    edit_urls=(from_edit_url,),
)
