"""A template of somebody else's cannot keep a build busy or fill the memory: its work has a limit."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.lookup import make_store
from tests.conftest import Model, write_tree
from tests.shortcodes.doubles import Outcome, expand

BOUND = 40.0
"""Seconds; each of these would take hours or all memory."""

MANY = "range(100000)"
NEXT = "{% set ns = namespace(x=['a']) %}{% for _ in range(60) %}{% set ns.x = STEP %}{% endfor %}"
LOOP = "{% for a in range(90000) %}{% for b in range(90000) %}BODY{% endfor %}{% endfor %}"


def doubled(step: str, use: str = "{{ ns.x | string | length }}") -> str:
    return NEXT.replace("STEP", step) + use


def looped(body: str) -> str:
    return LOOP.replace("BODY", body)


BOMBS = [
    "{{ range(10**9) | list | length }}",
    looped(""),
    looped("{{ a }}"),
    looped("{% if a == b %}x{% endif %}"),
    looped("{% set c = a * b %}"),
    looped("{% if a is odd %}{% endif %}"),
    "{% set x = 'x' * 1000000 %}" + looped("{{ x }}"),
    "{% set x = 'x' * 1000000 %}" + looped("{% set y = x ~ a %}"),
    "{% set x = 'x' * 1000000 %}" + looped("{% set y = x[:-1] %}"),
    "{% set x = 'x' * 1000000 %}" + looped("{% set y = x.upper() %}"),
    "{% set x = 'x' * 1000000 %}" + looped("{% set y = x | upper %}"),
    "{% set x = 'x' * 1000000 %}" + looped("{% if 'y' in x %}{% endif %}"),
    "{% set x = range(100000) | list %}" + looped("{% if -1 in x %}{% endif %}"),
    "{% set x = range(100000) | list %}" + looped("{% if -1 is in x %}{% endif %}"),
    "{% set x = range(100000) | list %}" + looped("{% if x == x[:] %}{% endif %}"),
    "{% set x = range(100000) | list %}" + looped("{% set y = x | sort %}"),
    "{% set x = range(100000) | list %}" + looped("{% set y = x | map('string') | list %}"),
    "{% set x = range(100000) | list %}" + looped("{% set y = x | sum %}"),
    "{% set x = range(100000) | list %}{% for _ in range(100000) %}{{ x.count(-1) }}{% endfor %}",
    "{% macro m(n) %}{{ m(n + 1) }}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(90) }}",
    "{% macro m() %}{{ 'x' * 100000 }}{% endmacro %}" + looped("{{ m() }}"),
    "{% macro m() %}" + "x" * 5000 + "{% endmacro %}" + looped("{{ m() }}"),
    "{% for n in [range(99)] recursive %}{{ loop([n, n]) }}{% endfor %}",
    "{% for n in range(9) recursive %}{% if loop.depth < 40 %}{{ loop(range(9)) }}{% endif %}{% endfor %}",
    "{{ '%9999999d' % 1 }}",
    "{{ '%999999999d' % 1 }}",
    "{{ '%.999999999f' % 1 }}",
    "{{ '%*d' % (999999999, 1) }}",
    "{{ '%(a)999999999d' % {'a': 1} }}",
    "{{ '%9999999d' | format(1) }}",
    "{{ ('%s' * 1000) | format('x' * 100000) }}",
    "{{ ('{0}' * 1000).format('x' * 100000) }}",
    "{{ '{:999999999}'.format(1) }}",
    "{{ '{:{}}'.format(1, 999999999) }}",
    "{{ '{a:999999999}'.format_map({'a': 1}) }}",
    "{{ ('{:999999999}' | safe).format(1) }}",
    *(f"{{{{ 'a'.{name}(10**9) }}}}" for name in ("ljust", "rjust", "center", "zfill")),
    *(f"{{{{ ('a' | safe).{name}(10**9) }}}}" for name in ("ljust", "rjust", "center", "zfill")),
    "{{ '\\t'.expandtabs(10**9) }}",
    "{{ (1).to_bytes(10**9, 'big') | length }}",
    "{{ 'a' | center(10**9) }}",
    "{{ 'a' | center(width=10**9) }}",
    "{{ ['a'] | map('center', 10**9) | first }}",
    "{{ 'a\nb' | indent(10**9) }}",
    "{{ 'a\nb' | indent('x' * 1000000) }}",
    "{{ ('a\n' * 100000) | indent(1000) }}",
    "{{ 'a b' | wordwrap(1, wrapstring='x' * 1000000) }}",
    "{{ ('a ' * 100000) | wordwrap(1, wrapstring='x' * 1000) }}",
    "{{ ('a' * 1000000) | replace('a', 'x' * 1000) }}",
    "{{ ('a' * 1000000).replace('a', 'x' * 1000) }}",
    "{{ ('a' * 1000000).replace('', 'x' * 1000) }}",
    "{{ ('a' * 1000000).translate({97: 'x' * 1000}) }}",
    f"{{{{ {MANY} | join('x' * 100000) }}}}",
    f"{{{{ {MANY} | map('string') | join('x' * 100000) }}}}",
    f"{{{{ ('x' * 100000).join({MANY} | map('string')) }}}}",
    "{{ (['x' * 100000] * 100000) | join }}",
    "{{ [1] | batch(10**9, 0) | list | length }}",
    "{{ [1] | slice(10**9, 0) | list | length }}",
    "{{ [1] | tojson(10**9) }}",
    "{{ 1 | round(10**9, 'ceil') }}",
    "{{ 'a' * 10**9 }}",
    "{{ [1] * 10**9 }}",
    "{{ 10**9 * 'a' }}",
    "{{ 7 ** (10 ** 9) }}",
    "{{ ([[1]] * 100000) | sum(start=[]) | length }}",
    "{{ ('<!-- -->' * 100000) | striptags }}",
    "{{ ('a@' * 400000) | urlize }}",
    doubled("ns.x + ns.x"),
    doubled("(ns.x | string) ~ ns.x"),
    doubled("ns.x * 2"),
    doubled("[ns.x, ns.x]"),
    doubled("(ns.x, ns.x)"),
    doubled("{1: ns.x, 2: ns.x}"),
    doubled("dict(a=ns.x, b=ns.x)"),
    doubled("[ns.x, ns.x]", "{{ ns.x }}"),
    doubled("[ns.x, ns.x]", "{{ ns.x | tojson }}"),
    doubled("[ns.x, ns.x]", "{{ ns.x | pprint }}"),
    doubled("[ns.x, ns.x]", "{{ '%s' % (ns.x,) }}"),
    doubled("ns.x | batch(2, ns.x) | list"),
    "{% set ns = namespace(x=3) %}{% for _ in range(60) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
]
"""Templates that ask for more than any page needs."""


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model({"content/a.md": "---\ntitle: A\n---\n"}).site


def outcome_of(site: Site, template: str) -> Outcome:
    folder = site.config.root / "overrides"
    write_tree(folder, {"own.html": template})
    return expand("{{< own >}}", make_store(overrides=folder), page=find(site, "/a"))


@pytest.mark.parametrize("template", BOMBS, ids=lambda template: template[-60:])
def test_a_template_that_asks_for_too_much_is_stopped_with_its_place(site: Site, template: str) -> None:
    start = time.monotonic()
    (message,) = outcome_of(site, "<b>\n" + template).messages
    assert f"own.html:{2 + template.count(chr(10))} failed: " in message or "own.html:2 failed: " in message
    assert time.monotonic() - start < BOUND


@pytest.mark.parametrize("pattern", ["(a|a)*$", "(a|aa)+$"])
def test_a_pattern_that_takes_too_long_is_given_up(site: Site, pattern: str) -> None:
    (message,) = outcome_of(site, f"{{{{ ('a' * 60 ~ 'c') | regex('{pattern}') }}}}").messages
    assert "takes too long" in message


PLAIN = {
    "{% for a in range(1000) %}{% for b in range(100) %}{% endfor %}{% endfor %}x": "x",
    "{{ 'a' | center(5) }}|{{ '%5d' % 1 }}|{{ '{:>5}'.format(1) }}": "a  |    1|    1",
    "{{ range(3) | map('string') | join(', ') }}": "0, 1, 2",
    "{{ ['a', 'b'] ~ '<' }}": "[&#39;a&#39;, &#39;b&#39;]&lt;",
    "{% set a, b = '<', '<b>' | safe %}{{ a ~ b }}": "&lt;<b>",
    "{% for x in [1, [2, [3]]] recursive %}{{ loop(x) if x is iterable else x }}{% endfor %}": "123",
    "{% for a in 'ab' %}{{ loop.index }}/{{ loop.length }}{{ loop.last }} {% endfor %}": ("1/2false 2/2true"),
    "{% for a in [1, 2, 3] if a is odd %}{{ a }}{% else %}none{% endfor %}": "13",
    "{% for a in [] %}{{ a }}{% else %}none{% endfor %}": "none",
    "{% for a, b in {'x': 1}.items() %}{{ a }}{{ b }}{% endfor %}": "x1",
    "{% set a, b = 1, 2 %}{{ (a, b)[1:] }}": "(2,)",
    "{{ 2 ** 10 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ [1] + [2] }} {{ 'a' + 'b' }}": "1024 3 3 [1, 2] ab",
    "{% macro m(a, b=2) %}{{ a }}{{ b }}{{ caller() if caller }}{% endmacro %}"
    "{{ m(1) }}{% call m(3) %}c{% endcall %}": "1232c",
    "{% set a, b = 1, 'b' %}{{ a in [1] }} {{ 'a' not in b }} {{ 1 <= a < 3 }}": "true true true",
    "{% set a, b, c = none, 1.5, 1 == 1 %}{{ nothing }}{{ a }}{{ b }}{{ c }}": "1.5true",
}
"""What templates do every day, and what Jinja makes of it."""


@pytest.mark.parametrize("template", PLAIN)
def test_ordinary_work_is_done_as_jinja_does_it(site: Site, template: str) -> None:
    outcome = outcome_of(site, template)
    assert (outcome.html.strip(), list(outcome.messages)) == (PLAIN[template], [])


def test_a_template_begins_with_all_steps_each_time_it_is_called(site: Site) -> None:
    folder = site.config.root / "overrides"
    write_tree(
        folder, {"own.html": "{% for a in range(90000) %}{% for b in range(9) %}{% endfor %}{% endfor %}x"}
    )
    outcome = expand("{{< own >}}\n\n" * 4, make_store(overrides=folder), page=find(site, "/a"))
    assert outcome.html.count("x") == 4
    assert not outcome.messages
