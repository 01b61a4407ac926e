"""The Word engine: a .docx with tags is compiled once and filled with plain data many times."""

from salessheets.documents.word.blanks import Blank
from salessheets.documents.word.faults import TemplateError, TemplateFault
from salessheets.documents.word.outline import outline
from salessheets.documents.word.template import Template, compile_template, lint_template

__all__ = ["Blank", "Template", "TemplateError", "TemplateFault", "compile_template", "lint_template", "outline"]
