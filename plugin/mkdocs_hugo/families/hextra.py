"""The theme Hextra, https://github.com/imfing/hextra."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family

HEXTRA = Family(
    name="hextra",
    label="Hextra",
    themes=("hextra",),
    hidden=("hidden", "sidebar.exclude"),
    untitled_layouts=("hextra-home",),
    edit_urls=(from_edit_url,),
)
