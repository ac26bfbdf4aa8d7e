"""Native shortcodes for films, posts, formulas, diagrams, notes, slides and versions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mkdocs_hugo.site.site import Site
from tests.conftest import Model
from tests.templates.site_with_files import FILES, on_page


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(FILES).site


@pytest.fixture
def private(model: Callable[..., Model]) -> Callable[..., Site]:
    """Make the site with privacy settings for services."""

    def make(**services: dict[str, Any]) -> Site:
        return model(FILES, privacy=services).site

    return make


@pytest.mark.parametrize(
    ("service", "call"),
    [
        ("youtube", "{{< youtube x1 >}}"),
        ("vimeo", "{{< vimeo 1 >}}"),
        ("instagram", "{{< instagram x1 >}}"),
        ("x", '{{< x user="u" id="1" >}}'),
        ("twitter", '{{< tweet user="u" id="1" >}}'),
    ],
)
def test_a_disabled_service_prints_nothing(private: Callable[..., Site], service: str, call: str) -> None:
    outcome = on_page(private(**{service: {"disable": True}}), f"a {call} b")
    assert outcome.html == "<p>a  b</p>\n"
    assert not outcome.problems


def test_videos_keep_quiet_about_their_viewers(private: Callable[..., Site]) -> None:
    site = private(youtube={"privacyEnhanced": True}, vimeo={"enableDNT": True})
    assert 'src="https://www.youtube-nocookie.com/embed/x1?' in on_page(site, "{{< youtube x1 >}}").html
    assert 'src="https://player.vimeo.com/video/1?dnt=1"' in on_page(site, "{{< vimeo 1 >}}").html


def test_a_simple_video_is_a_link(private: Callable[..., Site]) -> None:
    html = on_page(private(vimeo={"simple": True}), '{{< vimeo id=1 title="Film" >}}').html
    assert '<a href="https://vimeo.com/1">Film</a>' in html
    assert "iframe" not in html


@pytest.mark.parametrize(
    ("call", "link"),
    [
        ('{{< x user="u" id="12" >}}', '<a href="https://x.com/u/status/12">@u</a>'),
        ("{{< tweet user=u id=12 >}}", '<a href="https://x.com/u/status/12">@u</a>'),
        ("{{< tweet 12 >}}", '<a href="https://x.com/i/web/status/12">View this post on X</a>'),
        ("{{< gist u 12 >}}", '<a href="https://gist.github.com/u/12">GitHub Gist: u/12</a>'),
        (
            '{{< gist u 12 "a_b.html" >}}',
            '<a href="https://gist.github.com/u/12#file-a_b-html">GitHub Gist: u/12 – a_b.html</a>',
        ),
        ("{{< asciinema 113 >}}", '<a href="https://asciinema.org/a/113">113</a>'),
        ('{{< asciinema file="casts/x.cast" >}}', '<a href="casts/x.cast">casts/x.cast</a>'),
        ('{{< swaggerload "https://e.org/s.json" >}}', '<a href="https://e.org/s.json">'),
        ('{{< iframe src="https://e.org/" >}}', '<a href="https://e.org/">https://e.org/</a>'),
        ('{{< pdf "pic.png" >}}', '<a href="/docs/b/pic.png">pic.png</a>'),
    ],
)
def test_what_another_host_has_is_linked(site: Site, call: str, link: str) -> None:
    outcome = on_page(site, call)
    assert link in outcome.html
    assert not outcome.problems


@pytest.mark.parametrize(
    "call", ["{{< x >}}", "{{< gist u >}}", "{{< youtube >}}", "{{< asciinema >}}", "{{< qr / >}}"]
)
def test_what_is_missing_is_told(site: Site, call: str) -> None:
    assert len(on_page(site, call).problems) == 1


def test_a_qr_code_is_a_picture_with_a_text(site: Site) -> None:
    pytest.importorskip("segno")
    html = on_page(site, '{{< qr text="https://e.org" alt="Code" scale=2 / >}}').html
    assert (
        '<span role="img" aria-label="Code" style="display: inline-block; width: 58px; max-width: 100%">'
        in html
    )
    assert 'viewBox="0 0 29 29"' in html  # 21 squares of version 1, and 4 of white on each side


@pytest.mark.parametrize("call", ['{{< qr text="x" level="top" / >}}', '{{< qr text="x" scale=1 / >}}'])
def test_wrong_options_of_a_qr_code_are_told(site: Site, call: str) -> None:
    assert len(on_page(site, call).problems) == 1


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("a {{< math >}}x < y{{< /math >}} b", r'<p>a <span class="arithmatex">\(x &lt; y\)</span> b</p>'),
        ("{{< katex display >}}x{{< /katex >}}", r'<div class="arithmatex">\[x\]</div>'),
        ("{{< katex display=true >}}\nx\n{{< /katex >}}", r'<div class="arithmatex">\[x\]</div>'),
        ("{{% math %}}\nx_1 *y*\n{{% /math %}}", r'<div class="arithmatex">\[x_1 *y*\]</div>'),
        ("a{{< katex />}}b", "<p>ab</p>"),
        (
            '{{<mermaid align="left">}}\ngraph LR;\n  A --> B & C\n{{</mermaid>}}',
            '<pre class="mermaid" style="text-align: left">'
            "<code>graph LR;\n  A --&gt; B &amp; C</code></pre>",
        ),
        (
            "{{< mermaid >}}\nA --&gt; B\n{{< /mermaid >}}",
            '<pre class="mermaid"><code>A --&gt; B</code></pre>',
        ),
        ("{{< code-title >}}a.cs{{< /code-title >}}", '<div class="hugo-code-title"><code>a.cs</code></div>'),
        ("{{< html >}}<b>x</b>{{< /html >}}", "<b>x</b>"),
        ("{{% markdown %}}*x*{{% /markdown %}}", "<p><em>x</em></p>"),
    ],
)
def test_formulas_and_diagrams(site: Site, body: str, html: str) -> None:
    outcome = on_page(site, body)
    assert outcome.html.strip() == html
    assert not outcome.problems


def test_notes_are_numbered_and_shown_where_the_author_says(site: Site) -> None:
    body = 'a{{< footnote "One *x*" >}} b{{< footnote "Two" >}}\n\n{{< displayFootnotes >}}\n\n'
    body += 'c{{< footnote "3" >}}\n\n'
    html = on_page(site, body + "{{< displayFootnotes >}}").html
    assert html.count('<li id="note-1-') == 2
    assert html.count('<li id="note-2-') == 1
    assert '<sup id="note-1-2-ref"><a class="footnote-ref" href="#note-1-2">2</a></sup>' in html
    assert '<li id="note-1-1"><p>One <em>x</em> <a class="footnote-backref" href="#note-1-1-ref"' in html
    assert '<a class="footnote-ref" href="#note-2-1">1</a>' in html


def test_no_notes_are_told(site: Site) -> None:
    (message,) = on_page(site, "{{< displayFootnotes >}}").messages
    assert "there are no notes above" in message


@pytest.mark.parametrize(
    ("parameters", "shown"),
    [
        ('include-if="draft"', True),
        ('include-if="DRAFT, x"', True),
        ('include-if="final"', False),
        ('exclude-if="draft"', False),
        ('exclude-if="final"', True),
    ],
)
def test_a_text_depends_on_the_build(site: Site, parameters: str, shown: bool) -> None:
    html = on_page(
        site, f"{{{{% conditional-text {parameters} %}}}}\n*x*\n{{{{% /conditional-text %}}}}"
    ).html
    assert ("<em>x</em>" in html) is shown


def test_slides_stand_one_after_another(site: Site) -> None:
    html = on_page(
        site, '{{<revealjs theme="moon">}}\n# A\n---\n# B\n___\n\n---\nC *c*\n{{</revealjs>}}'
    ).html
    assert html.count("<section") == 3
    assert [html.find(text) for text in ("<h1>A</h1>", "<h1>B</h1>", "<em>c</em>")] == sorted(
        html.find(text) for text in ("<h1>A</h1>", "<h1>B</h1>", "<em>c</em>")
    )


@pytest.mark.parametrize(
    "names",
    [
        ("content-version-selector", "content-version-container", "version-label"),
        ("version-selector", "version", "id"),
    ],
)
def test_versions_are_tabs_and_the_last_is_open(site: Site, names: tuple[str, str, str]) -> None:
    outer, inner, label = names
    parts = "\n".join(f'{{{{<{inner} {label}="v{n}">}}}}\nText *{n}*\n{{{{</{inner}>}}}}' for n in (7, 8))
    html = on_page(site, f"{{{{<{outer}>}}}}\n{parts}\n{{{{</{outer}>}}}}").html
    assert html.count('<input type="radio"') == 2
    assert html.rindex("checked") > html.rindex('<input type="radio"')
    assert ">v7</label>" in html
    assert "<p>Text <em>8</em></p>" in html


def test_a_list_of_tasks(site: Site) -> None:
    tasks = '{{% task completed="true" %}}do *x*{{% /task %}}{{% task %}}y{{% /task %}}'
    html = on_page(site, f"{{{{% tasklist %}}}}{tasks}{{{{% /tasklist %}}}}").html
    assert html.count("<li") == 2
    assert html.count(" checked") == 1
    assert "do <em>x</em>" in html


@pytest.mark.parametrize(("value", "ticked"), [("T", 1), ("true", 1), ("F", 0), ("", 0)])
def test_a_task_is_ticked_when_it_is_completed(site: Site, value: str, ticked: int) -> None:
    html = on_page(site, f'{{{{% task completed="{value}" %}}}}x{{{{% /task %}}}}').html
    assert html.count(" checked") == ticked


def test_the_table_of_contents_is_put_in_when_it_is_known(site: Site) -> None:
    outcome = on_page(site, "{{< toc >}}")
    html = outcome.expanded.placeholders.restore(outcome.expanded.markdown, "<nav>all</nav>")
    assert html == "<nav>all</nav>"
