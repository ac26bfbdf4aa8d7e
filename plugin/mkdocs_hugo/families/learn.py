"""The theme learn, https://github.com/matcornic/hugo-theme-learn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu, never
from mkdocs_hugo.site.pages import Pages

LEARN = Family(
    name="learn",
    label="Learn",
    themes=("learn",),
    toc_hidden=("disabletoc", "chapter"),
    untitled_home=True,
    menu=Menu(
        root_pages=never,
        order_key="ordersectionsby",
        orders={"title": Pages.by_title},
        titles=("menutitle",),
        before=("pre",),
        after=("post",),
        opened=("alwaysopen",),
        menus=("shortcuts", "main"),
    ),
    edit_urls=(from_edit_url,),
)
