"""The theme Hextra, https://github.com/imfing/hextra."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu

HEXTRA = Family(
    name="hextra",
    label="Hextra",
    themes=("hextra",),
    hidden=("hidden", "sidebar.exclude"),
    toc_levels=(2, 6),
    untitled_layouts=("hextra-home",),
    menu=Menu(
        named_by_file=True,
        opened=("sidebar.open",),
        separators=("sidebar.separator",),
        sidebar_hidden=("sidebar.hide",),
        menus=("main", "sidebar"),
    ),
    edit_urls=(from_edit_url,),
)
