"""What calls make of declared parameters, and what is said of calls that do not fit."""

from __future__ import annotations

import pytest

from mkdocs_hugo.templates.parameters import Parameter, ParameterType, Params, ParamValue, bind

DECLARED = (
    Parameter("title", position=0, default="Note"),
    Parameter("depth", ParameterType.INT, position=1, default=1),
    Parameter("width", ParameterType.FLOAT),
    Parameter("open", ParameterType.BOOL, default=False),
    Parameter("any", ParameterType.ANY),
)


def bound(params: Params) -> tuple[dict[str, ParamValue | None], list[str]]:
    told: list[str] = []
    values = bind(DECLARED, params, lambda message, hint: told.append(f"{message}. {hint}"))
    return values, told


def test_without_parameters_all_have_their_defaults() -> None:
    assert bound(()) == ({"title": "Note", "depth": 1, "width": None, "open": False, "any": None}, [])


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("title", "x", "x"),
        ("title", 2018, "2018"),
        ("title", True, "true"),
        ("title", "", ""),
        ("Title", "x", "x"),
        ("depth", "3", 3),
        ("depth", 3, 3),
        ("depth", "", 1),
        ("width", "1.5", 1.5),
        ("width", 2, 2.0),
        ("open", "true", True),
        ("open", "True", True),
        ("open", 1, True),
        ("open", "false", False),
        ("any", False, False),
        ("any", "false", "false"),
    ],
)
def test_values_get_the_declared_type(name: str, value: ParamValue, expected: ParamValue) -> None:
    values, told = bound({name: value})
    assert values[name.lower()] == expected
    assert type(values[name.lower()]) is type(expected)
    assert not told


def test_positions_count() -> None:
    values, told = bound(("x", "2"))
    assert (values["title"], values["depth"]) == ("x", 2)
    assert not told


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"titel": "x"}, "there is no parameter titel. Did you mean title?"),
        ({"zzz": "x"}, "there is no parameter zzz. The parameters are: title, depth, width, open, any"),
        (
            ("a", 1, "c"),
            'the value "c" is one parameter too many. The parameters are: title, depth, width, open, any',
        ),
        ({"depth": "deep"}, 'the parameter depth wants a whole number, not "deep". '),
        ({"width": "wide"}, 'the parameter width wants a number, not "wide". '),
        ({"open": "yes"}, 'the parameter open wants true or false, not "yes". '),
    ],
)
def test_what_does_not_fit_is_told_and_the_default_counts(params: Params, message: str) -> None:
    values, told = bound(params)
    assert told == [message]
    assert (values["depth"], values["width"], values["open"]) == (1, None, False)


def test_a_value_for_a_template_with_names_only() -> None:
    told: list[str] = []
    bind(
        (Parameter("page"), Parameter("sort")),
        ("x",),
        lambda message, hint: told.append(f"{message}. {hint}"),
    )
    assert told == ['the value "x" needs a name. Write name="x". The parameters are: page, sort']


def test_a_value_for_a_template_without_parameters() -> None:
    told: list[str] = []
    bind((), ("x",), lambda message, hint: told.append(f"{message}. {hint}"))
    assert told == ['the value "x" is one parameter too many. The shortcode takes no parameters.']
