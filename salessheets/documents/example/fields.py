"""The fields of a form as they look when there is something in every one: for checking templates and for telling of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce

from salessheets.documents.common import Issue
from salessheets.documents.example import example
from salessheets.documents.forms import Writer
from salessheets.documents.origins import Leaf, leaves
from salessheets.documents.shown import Shown
from salessheets.documents.traced_fields import traced_fields
from salessheets.projects import Case, Project
from salessheets.text import Language

NO_OFFICE = Project(code="")


def example_fields(writer: Writer, language: Language) -> Mapping[str, object]:
    """What a form prints of the invented project, all its instances together."""
    case = example()
    shown = Shown(case, language)
    each = (writer.fields(shown, Issue(form=writer.form, instance=name)) for name in writer.instances(case))
    return reduce(together, each)


def together(one: Mapping[str, object], other: Mapping[str, object]) -> Mapping[str, object]:
    """Two sets of fields in one: rows behind each other, and of single values the first."""
    return {name: both(one.get(name), other.get(name)) for name in (*one, *(each for each in other if each not in one))}


def both(one: object, other: object) -> object:
    """Two values of one field."""
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return together(one, other)
    return other if one is None else one


def leaves_of(
    writer: Writer, case: Case, language: Language, names: Iterable[str], office: Project = NO_OFFICE
) -> tuple[Leaf, ...]:
    """Every single value that a form prints of some instances, with where it comes from."""
    each = (traced_fields(writer, case, language, name, office) for name in names)
    return tuple(leaf for fields in each for leaf in leaves(writer.form.id, fields, case.project))
