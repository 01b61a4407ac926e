"""Errors travel between processes with all they say."""

from __future__ import annotations

import pickle

from salessheets.documents.word import TemplateError, lint_template
from salessheets.errors import HeldError, SalessheetsError
from salessheets.text import Text


def test_an_error_arrives_whole() -> None:
    sent = HeldError(Text("文件开着", "the file is open"))
    got = pickle.loads(pickle.dumps(sent))
    assert type(got) is HeldError
    assert isinstance(got, SalessheetsError)
    assert (str(got), got.message) == (str(sent), sent.message)


def test_faults_of_a_template_arrive_too() -> None:
    sent = TemplateError(lint_template(b"no document"))
    got = pickle.loads(pickle.dumps(sent))
    assert got.faults == sent.faults
    assert got.message == sent.message
