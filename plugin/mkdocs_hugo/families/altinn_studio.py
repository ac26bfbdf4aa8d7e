"""The documentation of Altinn Studio: Altinn's theme, developed further.

https://github.com/Altinn/altinn-studio-docs
"""

from dataclasses import replace

from mkdocs_hugo.families.altinn import ALTINN

ALTINN_STUDIO = replace(
    ALTINN, name="altinn-studio", label="Altinn Studio", themes=("altinn-studio",), based_on=("altinn",)
)
