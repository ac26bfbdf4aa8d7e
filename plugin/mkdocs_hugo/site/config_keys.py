"""Misspelt settings in a Hugo configuration: unknown keys that are nearly one that Hugo knows.

Hugo passes unknown keys over without a word. Far from every known name they may be a theme's or a program's
own, so only near misses are reported. Names: gohugo.io/configuration, `hugo config`; older ones too.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from mkdocs_hugo.content.decode import find_key
from mkdocs_hugo.errors import ConfigError, Report
from mkdocs_hugo.text import Source

_TOP = """
archetypeDir assetDir baseURL build buildDrafts buildExpired buildFuture cacheDir caches canonifyURLs
capitalizeListTitles cascade cleanDestinationDir contentDir contentTypes copyright dataDir
defaultContentLanguage defaultContentLanguageInSubdir defaultContentRole defaultContentRoleInSubdir
defaultContentVersion defaultContentVersionInSubdir defaultOutputFormat deployment disableAliases
disableDefaultLanguageRedirect disableDefaultSiteRedirect disableFastRender disableHugoGeneratorInject
disableKinds disableLanguages disableLiveReload disablePathToLower enableEmoji enableGitInfo
enableMissingTranslationPlaceholders enableRobotsTXT environment frontmatter hasCJKLanguage httpCache i18nDir
ignoreCache ignoreErrors ignoreFiles ignoreLogs ignoreVendorPaths imaging label languageCode languageDirection
languageName languages layoutDir locale mainSections markup mediaTypes menu menus minify module
newContentEditor noBuildLock noChmod noTimes outputFormats outputs page pagination panicOnWarning params
permalinks pluralizeListTitles printI18nWarnings printPathWarnings printUnusedTemplates privacy publishDir
refLinksErrorLevel refLinksNotFoundURL related relativeURLs removePathAccents renderSegments resourceDir roles
sectionPagesMenu security segments server services sitemap staticDir summaryLength taxonomies templateMetrics
templateMetricsHints theme themesDir timeZone timeout title titleCaseStyle uglyURLs versions workingDir
"""
_OLDER = """
author authors blackfriday blog debug destination direction disable404 disableBrowserError disableRSS
disableSitemap disabled disqusShortname enableInlineShortcodes footnoteAnchorPrefix footnoteReturnLinkContents
gc googleAnalytics indexes logFile logI18nWarnings logLevel logPathWarnings metaDataFormat multilingual
multilingualism navigateToChanged paginate paginatePath poll preserveTaxonomyNames pygmentsCodeFences
pygmentsCodeFencesGuessSyntax pygmentsOptions pygmentsStyle pygmentsUseClasses pygmentsUseClassic quiet
renderToMemory rssLimit rssURI social source staticDirs themes verbose verboseLog watch weight
"""
_NESTED = {
    "markup": "asciidocExt defaultMarkdownHandler goldmark highlight rst tableOfContents",
    "markup.goldmark": "duplicateResourceFiles extensions parser renderer renderHooks",
    "markup.goldmark.extensions": "cjk definitionList extras footnote linkify linkifyProtocol passthrough "
    "strikethrough table taskList typographer",
    "markup.goldmark.parser": "attribute autoDefinitionTermID autoHeadingID autoHeadingIDType autoIDType "
    "wrapStandAloneImageWithinParagraph",
    "markup.goldmark.renderer": "hardWraps unsafe xhtml",
    "markup.goldmark.renderHooks": "image link",
    "markup.highlight": "anchorLineNos codeFences guessSyntax hl_inline hl_Lines lineAnchors lineNoStart "
    "lineNos lineNumbersInTable noClasses noHl style tabWidth wrapperClass",
    "markup.tableOfContents": "endLevel ordered startLevel",
    "pagination": "disableAliases pagerSize path",
    "sitemap": "changeFreq disable filename priority",
    "module": "auth hugoVersion imports mounts noProxy noVendor params private proxy replacements "
    "vendorClosest workspace",
}


def _names(text: str) -> dict[str, str]:
    return {name.lower(): name for name in text.split()}


_KNOWN = {place.lower(): _names(text) for place, text in _NESTED.items()} | {"": _names(_TOP)}
_NOT_TOLD = frozenset(_names(_OLDER)) | {f"staticdir{number}" for number in range(11)}


def check_keys(source: Source, values: Mapping[str, Any], report: Report) -> None:
    """Report the misspelt settings of one file; its keys are in lower case."""
    _check("", values, source, report)
    languages = values.get("languages")
    for own in languages.values() if isinstance(languages, Mapping) else ():
        if isinstance(own, Mapping):
            _check("", own, source, report)


def _check(place: str, values: Mapping[str, Any], source: Source, report: Report) -> None:
    known = _KNOWN[place]
    for key, value in values.items():
        below = f"{place}.{key}" if place else key
        if below in _KNOWN and isinstance(value, Mapping):
            _check(below, value, source, report)
        if key in known or (not place and key in _NOT_TOLD):
            continue
        for near in get_close_matches(key, known, 1, 0.88) if len(key) > 4 else ():
            offset = find_key(source.text, key) or 0
            message = f"Hugo has no setting {key}"
            report(ConfigError.at(source, offset, message, hint=f"Is {known[near]} meant?"))
