"""The theme learn, https://github.com/matcornic/hugo-theme-learn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family

LEARN = Family(
    name="learn",
    label="Learn",
    themes=("learn",),
    menu_titles=("menutitle",),
    toc_hidden=("disabletoc",),
    untitled_home=True,
    edit_urls=(from_edit_url,),
)
