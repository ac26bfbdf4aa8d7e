"""From a page's body to HTML.

In: pages of a complete site model. Out: `Rendered`. Hugo: hugolib/page__content.go, markup.
"""
