"""Whatever an author writes as parameters, a container shows its inner text and fails in nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.families import FAMILIES, NONE
from mkdocs_hugo.shortcodes.values import quote
from mkdocs_hugo.templates.jinja_template import JinjaTemplate
from tests.templates.rendering import native_store, render

NAMES = [
    "alert",
    "anatomy-list",
    "badge",
    "button",
    "callout",
    "card",
    "cardpane",
    "cards",
    "caution",
    "center",
    "columns",
    "danger",
    "error",
    "expand",
    "expandbold",
    "expandlarge",
    "expandsmall",
    "expiring-notice",
    "grid",
    "hint",
    "important",
    "info",
    "label",
    "lead",
    "markdown",
    "note",
    "notice",
    "pageinfo",
    "panel",
    "small",
    "stepcard",
    "steps",
    "success",
    "tab",
    "tabpane",
    "tabs",
    "tip",
    "warn",
    "warning",
    "well",
    "blocks/cover",
    "blocks/feature",
    "blocks/lead",
    "blocks/section",
]
TEXTS = st.one_of(
    st.sampled_from(
        ["", " ", "true", "false", "1", "red", "tip", "1:2", "/a", "javascript:x", "a,b", "**b**", "</p>"]
    ),
    st.text(st.characters(exclude_characters="`{}<>%", exclude_categories=["C"]), max_size=12),
)
VALUES = st.one_of(TEXTS, st.booleans(), st.integers(-3, 200))
NEEDS_A_SITE = {"image", "relref", "page"}
INSTEAD_OF_THE_INNER_TEXT = {("button", "title")}


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a theme family and a call with any of the parameters that its template declares."""
    family = draw(st.sampled_from([*FAMILIES.values(), NONE]))
    name = draw(st.sampled_from(NAMES))
    template = native_store(family.name).find(name)
    assert isinstance(template, JinjaTemplate)
    declared = {each.name for each in template.declaration.parameters or ()} - NEEDS_A_SITE
    declared -= {parameter for one, parameter in INSTEAD_OF_THE_INNER_TEXT if one == name}
    params = draw(st.dictionaries(st.sampled_from(sorted(declared)), VALUES, max_size=5)) if declared else {}
    written = " ".join(f"{key}={quote(value)}" for key, value in params.items() if "-" not in key)
    left, right = draw(st.sampled_from([("{{<", ">}}"), ("{{%", "%}}")]))
    return family.name, f"{left} {name} {written} {right}\nshown\n{left} /{name} {right}\n"


@given(calls())
@settings(max_examples=250, deadline=None, derandomize=True)
def test_inner_text_is_shown_for_any_parameters(call: tuple[str, str]) -> None:
    family, body = call
    output = render(body, family)
    assert "shown" in output.words.split() or "shown" in output.html
    assert not [message for message in output.messages if "failed" in message or "cannot be read" in message]
