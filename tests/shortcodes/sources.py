"""Random pages: some like those that people write, some like those that a cat on the keyboard writes."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

_FRAGMENTS = (
    *(
        "{{< a >}}",
        "{{% a %}}",
        "{{< b >}}",
        "{{< /b >}}",
        "{{% b %}}",
        "{{% /b %}}",
        "{{<b />}}",
        "{{</a>}}",
    ),
    *(
        "{{< d >}}",
        "{{< /d >}}",
        "{{< a ",
        "{{% b ",
        ">}}",
        "%}}",
        " >}}",
        "{{<",
        "{{%",
        "{{",
        "}}",
        "/",
        "a",
        "b",
    ),
    *(
        '{{< a p=1 q="2" >}}',
        '{{< a 1 "two" `three` >}}',
        "{{</*",
        "*/>}}",
        "{{%/* a */%}}",
        "{{< p",
        "p=",
        "q = ",
    ),
    *(
        " ",
        "  ",
        "\n",
        "\n  ",
        '"',
        '"',
        "`",
        "`",
        "=",
        "p",
        "1",
        "-2",
        "1.5",
        "true",
        '"v w"',
        "`r\nr`",
        "\\",
    ),
    *('\\"', ".", "text", "*", "æ", "“"),
)
_VALUES = (
    "p",
    "-v",
    "1",
    "-2",
    "1.50",
    "true",
    "false",
    '"v w"',
    '"a \\"b\\" c"',
    "`r\nr`",
    '""',
    '"1"',
    "007",
)
_TEXTS = (
    "text",
    "*e*",
    " ",
    "\n",
    "\n\n",
    "line\nline\n",
    "\n  ",
    "\n\t",
    "{{ p }}",
    "`c`",
    "{{/* g */}}",
    "* ",
)


def noise(seed: int, count: int) -> list[str]:
    """Return texts of any fragments."""
    random = Random(seed)
    return ["".join(random.choices(_FRAGMENTS, k=random.randint(1, 12))) for _ in range(count)]


def trees(seed: int, count: int) -> list[str]:
    """Return texts of well-formed shortcodes, nested; here and there a wrong name or mixed parameters."""
    random = Random(seed)
    return ["".join(_tree(random, 0)) for _ in range(count)]


def _tree(random: Random, depth: int) -> Iterator[str]:
    for _ in range(random.randint(0, 3)):
        kind = random.random()
        if kind < 0.35:
            yield random.choice(_TEXTS)
        elif kind < 0.6:
            yield _tag(random, random.choice(("a", "c", "lines", "get", "parent", "A")))
        elif kind < 0.7:
            yield _tag(random, random.choice("bd"), "/")
        elif depth < 4:
            name = random.choice(("b", "d", "deindent", "b"))
            yield _tag(random, name)
            yield from _tree(random, depth + 1)
            left, right = random.choice(("<>", "%%"))
            closing = name if random.random() < 0.95 else random.choice("bd")
            yield f"{{{{{left}{random.choice(('', ' '))}/{closing} {right}}}}}"


def _tag(random: Random, name: str, end: str = "") -> str:
    left, right = random.choice(("<>", "%%"))
    words = [name, *_params(random)]
    space = random.choice((" ", " ", "\n", "  "))
    return f"{{{{{left}{random.choice(('', ' '))}{space.join(words)} {end}{right}}}}}"


def _params(random: Random) -> list[str]:
    values = random.choices(_VALUES, k=random.randint(0, 3))
    style = random.random()
    if style < 0.4:
        return values
    if style < 0.6:
        return [f"{random.choice('pqrst')}={value}" for value in values]
    if style < 0.7:
        return [f"{random.choice('pqrst')} = {value}" for value in values]
    return [random.choice(("", "p=", "q = ")) + value for value in values] if style < 0.73 else []
