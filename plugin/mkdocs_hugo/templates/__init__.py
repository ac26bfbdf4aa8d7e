"""Shortcode templates: which one answers to a name, what it declares and what it prints.

In: a call of a shortcode. Out: HTML or Markdown. Templates are the user's own (Jinja), the site's (Go, known
by name) and the native ones in `builtin`. Hugo: tpl/tplimpl/templatestore.go.
"""

from mkdocs_hugo.templates.lookup import TemplateStore
from mkdocs_hugo.templates.template import Call, InnerContent, Output, Template

__all__ = ["Call", "InnerContent", "Output", "Template", "TemplateStore"]
