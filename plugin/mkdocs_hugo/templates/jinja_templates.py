"""The Jinja templates in a folder, by name: the native ones and the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.families import NONE, Family
from mkdocs_hugo.templates.environment import BUILTIN
from mkdocs_hugo.templates.jinja_template import compile_template
from mkdocs_hugo.templates.sandbox import Sandbox
from mkdocs_hugo.templates.template import InnerContent, Template
from mkdocs_hugo.templates.text_templates import BrokenTemplate

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


@dataclass(frozen=True)
class JinjaTemplates:
    """The Jinja templates in a folder and the folders in it; each is compiled when it is first asked for.

    Those in `_families/FAMILY` go before the others for a site of that family; what else lies in folders
    that begin with `_` is no shortcode: templates import it.
    """

    folder: Path
    environment: Sandbox
    family: Family = NONE

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return a template; one that cannot be compiled fails when it is rendered."""
        if name not in self._compiled and name in self._files:
            self._compiled[name] = self._compile(name)
        return self._compiled.get(name)

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether the shortcode has inner text."""
        template = self.find(name, None)
        return None if template is None else template.inner

    def names(self) -> Iterable[str]:
        """Return the names: paths below the folder without extension."""
        return self._files

    def described(self, name: str) -> tuple[str, str]:
        """Return what kind of templates these are, and the file of one of them."""
        path = self._files[name]
        is_native = self.folder == BUILTIN
        return ("native", path.relative_to(BUILTIN).as_posix()) if is_native else ("own", str(path))

    @cached_property
    def _files(self) -> dict[str, Path]:
        files = _named(self.folder)
        for name in reversed(self.family.template_folders):
            files |= _named(self.folder / "_families" / name)
        return files

    @cached_property
    def _compiled(self) -> dict[str, Template]:
        return {}

    def _compile(self, name: str) -> Template:
        path = self._files[name]
        try:
            text, is_native = path.read_text("utf-8"), self.folder == BUILTIN
            return compile_template(self.environment, name, text, path.as_posix(), is_native=is_native)
        except (OSError, UnicodeDecodeError) as error:
            return BrokenTemplate(name, ShortcodeError(f"the template {path} cannot be read: {error}"))
        except ShortcodeError as error:
            return BrokenTemplate(name, error)


def _named(folder: Path) -> dict[str, Path]:
    """Return the templates in a folder by name; links may lead out of the site and are passed over."""
    files = (path for path in sorted(folder.rglob("*.html")) if path.is_file() and not path.is_symlink())
    paths = ((path.relative_to(folder).with_suffix(""), path) for path in files)
    shortcodes = ((name, path) for name, path in paths if not name.parent.as_posix().startswith("_"))
    return {name.as_posix().lower(): path for name, path in shortcodes}
