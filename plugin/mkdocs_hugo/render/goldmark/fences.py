"""Fenced code blocks: what stands after the fence, and highlighting by `pymdownx.highlight`.

Hugo: markup/goldmark/codeblocks, markup/highlight/config.go. Colours, wrapper and copy button are the
theme's, so `style` and the like are read over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown
from markdown_it.token import Token
from pygments.style import Style, StyleMeta
from pymdownx.highlight import Highlight, HighlightExtension

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark.attributes import Attributes, is_event_handler, parse_attributes, written
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.custom_fences import CustomFences
from mkdocs_hugo.render.goldmark.fence_options import FenceOptions
from mkdocs_hugo.render.goldmark.lexers import pygments_name
from mkdocs_hugo.render.goldmark.placed import InMarkdown, PlacedReport
from mkdocs_hugo.render.goldmark.render_hooks import NO_HOOKS, RenderHooks

_BRACES = re.compile(r"\{[^{}]*\}")
_NO_SETTINGS = frozenset({"css_class", "_enabled"})


@dataclass(frozen=True, slots=True)
class Fence:
    """A fence: its language as written, the attributes in braces, and its code without the last line end."""

    language: str
    attributes: Attributes
    code: str

    @classmethod
    def of(cls, token: Token) -> Fence:
        """Read a fence's token; attributes that cannot be read are left out."""
        info = token.info.strip()
        language = info.split(maxsplit=1)[0].partition("{")[0] if info else ""
        braces = _BRACES.search(info)
        parsed = parse_attributes(braces[0]) if braces else None
        return cls(language, parsed[0] if parsed else {}, token.content.removesuffix("\n"))


class FenceRenderer:
    """Renders the fences of pages to HTML; made once per `Markdown`, prepared again for each page.

    `formulas` are languages of code that is drawn as formulas.
    """

    def __init__(self, md: Markdown, config: GoldmarkConfig, formulas: Collection[str] = ()) -> None:
        self._md = md
        self._formulas = formulas
        self._config = config
        self._highlighters: dict[str, _Highlighter] = {}
        self._special = {"mermaid": _diagram}
        self.hooks: RenderHooks = NO_HOOKS

    def prepare(self) -> None:
        """Look for the extensions whose settings count, when all of them have been loaded."""
        self._extension = _highlight_extension(self._md)
        self._settings: Mapping[str, Any] = self._extension.get_pymdownx_highlight_settings()
        self._custom = _custom_fences(self._md)
        own_class = self._custom.config["css_class"] if self._custom is not None else ""
        self._css_class = str(own_class or self._settings["css_class"])
        self._highlighters.clear()
        self._special = {"mermaid": _diagram}
        if self._config.passthrough.enable or _has_arithmatex(self._md):
            self._special |= {"math": _formula, "chem": _reaction}
        drawn = {name: _FORMULAS.get(name, _formula) for name in self._formulas}
        self._special |= drawn

    def render(self, token: Token, report: PlacedReport) -> str:
        """Return the HTML of one fence."""
        fence = Fence.of(token)
        hooked = self.hooks.fence(
            fence.language, fence.code, InMarkdown(token.markup + token.info, _line(token))
        )
        if hooked is not None:
            return hooked
        custom = self._custom_html(token, report) if self._custom is not None else None
        if custom is not None:
            return custom
        special = self._special.get(fence.language.lower())
        return special(fence.code) if special else self._highlighted(fence)

    def _custom_html(self, token: Token, report: PlacedReport) -> str | None:
        """Let a custom fence of `pymdownx.superfences` draw the code; None if none takes it or it fails."""
        assert self._custom is not None
        header = token.info.rstrip()
        try:
            return self._custom.draw(header, token.content.removesuffix("\n"))
        except Exception as error:  # a fence of somebody else's may raise anything
            message = f"the custom fence for `{header}` has failed: {type(error).__name__}: {error}"
            problem = HugoError(message, hint="The code is shown as it stands.")
            report(problem, InMarkdown(token.markup + token.info, _line(token)))
            return None

    def _highlighted(self, fence: Fence) -> str:
        if not self._config.highlight.code_fences:
            return _plain(fence)
        options = FenceOptions.of(fence.attributes, self._config.highlight)
        self._extension.pygments_code_block += 1
        attributes = _wrapper_attributes(fence.attributes)
        return str(
            self._highlighter(options.style).highlight(
                fence.code,
                self._language(fence.language),
                self._css_class,
                hl_lines=list(options.highlighted_lines),
                linestart=options.first_line,
                classes=attributes.pop("class", "").split(),
                id_value=attributes.pop("id", ""),
                attrs={name: escape(value) for name, value in attributes.items()},
                title=options.title,
                code_block_count=self._extension.pygments_code_block,
            )
        )

    def _language(self, language: str) -> str:
        """Return a name for Pygments; one that the user has defined, or a script in the browser, stays."""
        extended = {entry.get("name") for entry in self._settings["extend_pygments_lang"]}
        if language in extended or not self._settings["use_pygments"]:
            return language
        return pygments_name(language) if language else ""

    def _highlighter(self, line_number_style: str) -> _Highlighter:
        """Return the highlighter for a way to show line numbers; it holds nothing of a page."""
        style = line_number_style or self._settings["linenums_style"]
        if style not in self._highlighters:
            settings = {name: value for name, value in self._settings.items() if name not in _NO_SETTINGS}
            settings["linenums_style"] = style
            settings["guess_lang"] = settings["guess_lang"] or (
                "block" if self._config.highlight.guess_syntax else False
            )
            self._highlighters[style] = _Highlighter(self._md, **settings)
        return self._highlighters[style]


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


class _Colourless(StyleMeta):
    def __iter__(self) -> Iterator[Any]:
        return iter(())


class _NoColours(Style, metaclass=_Colourless):
    """A style for code whose colours are the theme's: Pygments prepares no colours for each fence."""


class _Highlighter(Highlight):  # type: ignore[misc]
    """Makes the lexer of a language once; making it takes longer than most fences."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        if not self.noclasses:
            self.pygments_style = _NoColours
        self._lexers: dict[tuple[Any, ...], tuple[Any, str]] = {}

    def get_lexer(self, src: str, language: str, *rest: Any) -> tuple[Any, str]:
        """Return the lexer for a language and its name; one that is guessed is guessed each time."""
        key = (language, *rest)
        if key not in self._lexers:
            lexer, name = super().get_lexer(src, language, *rest)
            if name != language:
                return lexer, name
            self._lexers[key] = lexer, name
        return self._lexers[key]


def _highlight_extension(md: Markdown) -> HighlightExtension:
    return next(
        extension for extension in md.registeredExtensions if isinstance(extension, HighlightExtension)
    )


def _custom_fences(md: Markdown) -> CustomFences | None:
    return next((one for one in md.preprocessors if isinstance(one, CustomFences)), None)


def _has_arithmatex(md: Markdown) -> bool:
    return "arithmatex-inline" in md.inlinePatterns or "arithmatex-block" in md.parser.blockprocessors


def _wrapper_attributes(attributes: Attributes) -> dict[str, str]:
    return {
        name: written(value)
        for name, value in attributes.items()
        if not is_event_handler(name) and not FenceOptions.takes(name)
    }


def _plain(fence: Fence) -> str:
    """Return code without highlighting, as Goldmark writes it."""
    name = escape(fence.language)
    language = f' class="language-{name}"' if name else ""
    return f"<pre><code{language}>{escape(fence.code, quote=False)}\n</code></pre>"


def _diagram(code: str) -> str:
    """Return a diagram for Material to draw."""
    return f'<pre class="mermaid"><code>{escape(code, quote=False)}</code></pre>'


def _formula(code: str) -> str:
    """Return mathematics as `pymdownx.arithmatex` writes it in its generic form."""
    return f'<div class="arithmatex">\\[\n{escape(code, quote=False)}\n\\]</div>'


def _reaction(code: str) -> str:
    """Return a chemical formula for the script that draws formulas."""
    return _formula(code if code.lstrip().startswith("\\ce") else rf"\ce{{{code}}}")


_FORMULAS: Mapping[str, Callable[[str], str]] = {"chem": _reaction}
"""Languages of code whose formulas are written in another way than mathematics."""
