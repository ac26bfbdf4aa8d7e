"""The pages of content adapters, which the real Hugo makes before the site is assembled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import PathType
from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.hugo.answers import Answers
from mkdocs_hugo.hugo.made_pages import MadePages
from mkdocs_hugo.hugo.run import HugoRun, Question, said_problems
from mkdocs_hugo.hugo.temporary_folder import TemporaryFolder
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.hugo_answers import chosen_hugo, security, unpacked

_NAME = "pages of content adapters"


@dataclass(frozen=True, slots=True)
class AdapterPages:
    """All content files of a site, those that adapters make among them; `folder` holds their resources."""

    files: Sequence[ContentFile]
    made: MadePages = field(default_factory=MadePages)
    folder: TemporaryFolder | None = None

    @classmethod
    def of(
        cls, configured: ConfiguredSite, files: Sequence[ContentFile], store: SealedStore | None
    ) -> AdapterPages:
        """Run the adapters among the files; where there is no Hugo they stay, and the model reports them."""
        adapters = tuple(file.absolute for file in files if file.path.type is PathType.CONTENT_ADAPTER)
        answers = _answers(configured, adapters, store) if adapters else None
        if answers is None:
            return cls(files)
        folder = TemporaryFolder()
        base = configured.configuration.default.base_path
        made = MadePages.of(answers.made, answers.files, folder.path, base)
        others = [file for file in files if file.path.type is not PathType.CONTENT_ADAPTER]
        return cls([*others, *made.files], made, folder)


def _answers(
    configured: ConfiguredSite, adapters: tuple[Path, ...], store: SealedStore | None
) -> Answers | None:
    hugo = chosen_hugo(configured)
    if hugo is None:
        return None
    from mkdocs_hugo.incremental.answer_keys import adapters_key

    configuration, report = configured.configuration, configured.report
    question = Question(
        configuration,
        configured.templates,
        frozenset(configured.templates.shortcodes),
        security=security(configured),
        adapters=adapters,
    )
    key = adapters_key(question, hugo)
    answers = unpacked(store.get(_NAME, key)) if store is not None else None
    if answers is None:
        try:
            answers = HugoRun.start(question, hugo).answers(report)
        except ConfigError as error:
            report(error)
        if answers is not None and store is not None:
            store.put(_NAME, key, answers.packed())
    for problem in said_problems(answers) if answers is not None else ():
        report(problem)
    return answers
