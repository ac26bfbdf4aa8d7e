"""The parameters a template declares, and what a call makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum

ParamValue = str | int | float | bool
"""A parameter as Hugo types it: only a value without quotes can be anything but a text."""

Params = tuple[ParamValue, ...] | Mapping[str, ParamValue]
"""Positional or named parameters; never both. No parameters at all are an empty tuple."""

Warn = Callable[[str, str], object]
"""Takes a message and a hint."""


class ParameterType(Enum):
    """What a parameter's value is made into; `ANY` leaves it as it is written."""

    STRING = "string"
    INT = "int"
    FLOAT = "float"
    BOOL = "bool"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One declared parameter; `position` counts from 0, None for one that has only a name.

    With `rest` there can be further values behind it, which the template reads off the call.
    """

    name: str
    type: ParameterType = ParameterType.STRING
    position: int | None = None
    default: ParamValue | None = None
    required: bool = False
    rest: bool = False
    description: str = ""


def bind(declared: Sequence[Parameter], params: Params, warn: Warn) -> dict[str, ParamValue | None]:
    """Give every declared parameter its value: the call's, in the declared type, or the default.

    Names count without regard to case.
    What is wrong with the call goes to `warn`; binding always succeeds.
    """
    given = _given(declared, params, warn)
    values = {}
    for parameter in declared:
        value = given.get(parameter.name)
        if value is None and parameter.required:
            warn(f"the parameter {parameter.name} is missing", parameter.description)
        values[parameter.name] = parameter.default if value is None else _convert(parameter, value, warn)
    return values


def _given(declared: Sequence[Parameter], params: Params, warn: Warn) -> dict[str, ParamValue]:
    if isinstance(params, Mapping):
        return _by_name(declared, params, warn)
    names = {parameter.position: parameter.name for parameter in declared if parameter.position is not None}
    surplus = [value for position, value in enumerate(params) if position not in names]
    if surplus and not any(parameter.rest for parameter in declared):
        warn(*_surplus(declared, surplus[0]))
    return {names[position]: value for position, value in enumerate(params) if position in names}


def _by_name(
    declared: Sequence[Parameter], params: Mapping[str, ParamValue], warn: Warn
) -> dict[str, ParamValue]:
    names = {parameter.name.lower(): parameter.name for parameter in declared}
    for name in params:
        if name.lower() not in names:
            near = get_close_matches(name.lower()[:_LONGEST_COMPARED], names, n=1)
            hint = f"Did you mean {names[near[0]]}?" if near else _known([*names.values()])
            warn(f"there is no parameter {name}", hint)
    return {names[name.lower()]: value for name, value in params.items() if name.lower() in names}


_LONGEST_COMPARED = 64


def _surplus(declared: Sequence[Parameter], value: ParamValue) -> tuple[str, str]:
    names = [parameter.name for parameter in declared]
    if names and all(parameter.position is None for parameter in declared):
        return f'the value "{value}" needs a name', f'Write name="{value}". {_known(names)}'
    return f'the value "{value}" is one parameter too many', _known(names)


def _known(names: Sequence[str]) -> str:
    return f"The parameters are: {', '.join(names)}" if names else "The shortcode takes no parameters."


def _convert(parameter: Parameter, value: ParamValue, warn: Warn) -> ParamValue | None:
    """Make a value what the parameter wants; an empty one is as good as none, a wrong one too."""
    if value == "" and parameter.type is not ParameterType.STRING:
        return parameter.default
    try:
        return _CONVERSIONS[parameter.type](value)
    except (ValueError, OverflowError):
        kind = _NAMES[parameter.type]
        warn(f'the parameter {parameter.name} wants {kind}, not "{value}"', parameter.description)
        return parameter.default


def _string(value: ParamValue) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _bool(value: ParamValue) -> bool:
    words = {"true": True, "1": True, "false": False, "0": False}
    word = _string(value).lower()
    if word not in words:
        raise ValueError(word)
    return words[word]


_CONVERSIONS: Mapping[ParameterType, Callable[[ParamValue], ParamValue]] = {
    ParameterType.STRING: _string,
    ParameterType.INT: int,
    ParameterType.FLOAT: float,
    ParameterType.BOOL: _bool,
    ParameterType.ANY: lambda value: value,
}

_NAMES = {
    ParameterType.INT: "a whole number",
    ParameterType.FLOAT: "a number",
    ParameterType.BOOL: "true or false",
}
