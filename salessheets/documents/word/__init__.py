"""The Word engine: a .docx with tags is compiled once and filled with plain data many times.

What an author of templates may write (docxtpl's dialect, and more):

- `{{ value }}`, `{{ value|filter }}`; `{% if %}`, `{% for %}`, `{% set %}` within a paragraph; `{%p %}`, `{%tr %}`,
  `{%tc %}` alone in their paragraph, row or cell, which goes; `{# #}`, `{#p #}`, `{#tr #}`, `{#tc #}`; `{%-` and `-%}` join
  lines; `{_{`, `}_}`, `{_%`, `%_}` print braces. In headers, footers, text boxes, notes, alt texts and properties too.
- `{%p include "name" %}`: a shared block, with its pictures, charts, styles and lists.
- `{% cellbg colour %}`, `{% colspan n %}`, `{% hm %}`, `{% vm %}`, `{% vm row.category %}`: see `cells`.
- `{{r value }}`, `{{p value }}`, `{{ value|checkbox }}`, check boxes by their title: see `rich` and `runs`.
- `{{ value|image }}`, pictures by their alt text: see `pictures`. Charts by their alt text: see `charts`.
- `{% restart %}` and lists in loops: see `lists`. Tables of contents: see `fields`.

Where it differs from docxtpl on purpose: data are plain (no methods, no objects: RichText is a list of pieces, InlineImage
is bytes, a sub-document is a shared block or `{{p list }}`); everything is escaped; a name that is not there, and text that
would vanish with a tag, are faults; macros, imports, calls and `|safe` are refused; a paragraph mark (7) in a value is a new line.
"""

from salessheets.documents.word.blanks import Blank
from salessheets.documents.word.faults import TemplateError, TemplateFault
from salessheets.documents.word.outline import outline
from salessheets.documents.word.template import Template, compile_template, lint_template

__all__ = ["Blank", "Template", "TemplateError", "TemplateFault", "compile_template", "lint_template", "outline"]
