"""From the bytes of a .docx to the slots of its output: copied members and compiled parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from lxml import etree

from salessheets.documents.word import properties, watermark
from salessheets.documents.word.additions import Growing, growing
from salessheets.documents.word.attributes import PLACEHOLDERS, mark_attributes, once_only
from salessheets.documents.word.cells import furnish_cells
from salessheets.documents.word.chart_filling import Placeholder
from salessheets.documents.word.charts import complete_charts, first_number, mark_charts
from salessheets.documents.word.containers import guard, lift
from salessheets.documents.word.drawing_ids import number_drawings
from salessheets.documents.word.faults import TemplateFault
from salessheets.documents.word.fields import mark_contents
from salessheets.documents.word.inclusion import Shelf, include
from salessheets.documents.word.lists import Definitions, definitions, restart_lists
from salessheets.documents.word.ooxml import P, is_mark
from salessheets.documents.word.package import Member, packed
from salessheets.documents.word.paragraphs import join_trimmed, mark_paragraph, tidy
from salessheets.documents.word.parts import STORIES, Parts, open_template, parsed
from salessheets.documents.word.picture_marks import grows, mark_pictures
from salessheets.documents.word.places import NOWHERE, places
from salessheets.documents.word.program import Program, compile_part, sandbox
from salessheets.documents.word.runs import mark_checkboxes, part_runs
from salessheets.documents.word.statements import Check, Step
from salessheets.documents.word.story import Story
from salessheets.ooxml_names import CONTENT_TYPES_PART, XML_DECLARATION, relationships_part
from salessheets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What compiling gave: the slots of a final and of a draft, or the faults."""

    faults: tuple[TemplateFault, ...] = ()
    names: frozenset[str] = frozenset()
    plain: tuple[Member | Program | Growing, ...] = ()
    drafted: tuple[Member | Program | Growing, ...] = ()
    charts: tuple[Placeholder, ...] = ()
    number: int = 0
    lists: Definitions | None = None


@dataclass(slots=True)
class _Plan:
    """Which parts are compiled, and which of them only for a draft."""

    stories: dict[str, Story] = field(default_factory=dict)
    properties: dict[str, Story] = field(default_factory=dict)
    made: tuple[str, ...] = ()
    charts: tuple[Placeholder, ...] = ()
    untagged: set[str] = field(default_factory=set)


def build(
    data: bytes, blocks: Mapping[str, bytes], known: Collection[str] | None, example: Mapping[str, object] | None = None
) -> Built:
    """Compile a template; its faults come back as values.

    Raises:
        TemplateError: the file cannot be taken as a template at all.
    """
    parts = open_template(data)
    shelf = Shelf(blocks, parts)
    plan = _Plan()
    for name in _story_names(parts):
        story = Story(part=name, root=parsed(name, parts.data(name)))
        prepare(story, shelf)
        plan.stories[name] = story
    plan.properties = {story.part: story for story in (properties.core(parts), properties.custom(parts))}
    environment = sandbox("zh", in_text=True)
    check = Check(environment=environment, known=known, example=example or {})
    for story in (*plan.stories.values(), *plan.properties.values()):
        check.part(tuple(_steps(story)))
        check.faults += story.faults
    if check.faults:
        return Built(faults=tuple(dict.fromkeys(check.faults)), names=frozenset(check.names))
    _complete(plan, parts)
    return _slots(plan, parts, frozenset(check.names))


def prepare(story: Story, shelf: Shelf) -> None:
    """Turn the tags of a part into marks, blocks taken in, and see to what loops and conditions leave behind."""

    def stage(inner: Story, prefix: Text, trail: tuple[str, ...]) -> None:
        tidy(inner.root)
        join_trimmed(inner.root)
        found = places(inner.root, prefix)
        for paragraph in list(inner.root.iter(P)):
            mark_paragraph(inner, paragraph, found.get(paragraph, prefix))
        mark_checkboxes(inner, found)
        mark_pictures(inner, found)
        mark_attributes(inner, found)
        mark_charts(inner, shelf.parts, found)
        lift(inner)
        furnish_cells(inner)
        part_runs(inner)
        include(inner, shelf, story.part, trail, stage)

    stage(story, NOWHERE, ())
    restart_lists(story, shelf.parts)
    mark_contents(story)
    once_only(story)
    guard(story)


def _story_names(parts: Parts) -> Iterator[str]:
    yield parts.main
    for name in parts.sources:
        if name != parts.main and parts.type_of(name) in STORIES:
            yield name


def _steps(story: Story) -> Iterator[Step]:
    """Give the tags of a part in their order, each with the names of the elements around it."""
    for node in story.root.iter():
        if not is_mark(node):
            texts = [*node.attrib.values(), node.text or ""] if story.tags else []
            for text in texts:
                for found in PLACEHOLDERS.finditer(str(text)):
                    yield Step(story.tags[int(found.group(1))], ())
        elif (placed := story.placed(node)) is not None:
            yield Step(placed, tuple(each.tag for each in node.iterancestors()))


def _complete(plan: _Plan, parts: Parts) -> None:
    """Add what is ours: numbers of drawings, draft marks, properties, what draws the charts."""
    number_drawings(plan.stories.values(), parts)
    main = plan.stories[parts.main]
    plan.made = watermark.needed_headers(main, parts)
    for number, name in enumerate(dict.fromkeys((*watermark.headers(parts), *plan.made)), 1):
        story = plan.stories.get(name)
        if story is None:
            story = plan.stories[name] = Story(part=name, root=parsed(name, parts.data(name)))
        if not story.tags:
            plan.untagged.add(name)
        watermark.mark_header(story, number)
    core, custom = plan.properties.values()
    properties.complete_core(core)
    properties.complete_custom(custom)
    plan.charts = complete_charts(plan.stories.values(), parts)


def _grown(plan: _Plan, parts: Parts) -> set[str]:
    """Name the parts that a filling adds to: the relationships of what shows charts or pictures, and the types."""
    hosts = {name for name, story in plan.stories.items() if grows(story)}
    if hosts:
        parts.default_types({"png": "image/png", "jpeg": "image/jpeg"})
    hosts |= {chart.host for chart in plan.charts}
    for host in hosts:
        parts.keep_relations(host)
    return {CONTENT_TYPES_PART, *map(relationships_part, hosts)} if hosts else set()


def _slots(plan: _Plan, parts: Parts, names: frozenset[str]) -> Built:
    programs = _programs(plan)
    restarted = any(placed.through == "_anew" for story in plan.stories.values() for placed in story.tags)
    grown = _grown(plan, parts)
    lists = definitions(parts, used=restarted)
    copied = _copied(parts, (*grown, lists.part) if lists else grown)
    return Built(
        names=names,
        plain=tuple(copied[name] if name in plan.untagged else programs.get(name, copied[name]) for name in copied),
        drafted=tuple(programs.get(name, copied[name]) for name in copied),
        charts=plan.charts,
        number=first_number(parts),
        lists=lists,
    )


def _programs(plan: _Plan) -> dict[str, Program]:
    """Compile the parts that have tags."""
    environments = cache(lambda language, in_text: sandbox(language, in_text=in_text))
    programs: dict[str, Program] = {}
    for name, story in {**plan.stories, **plan.properties}.items():
        if story.tags:
            xml = XML_DECLARATION + etree.tostring(story.root, encoding="unicode")
            in_text = name in plan.stories
            programs[name] = compile_part(name, xml, tuple(story.tags), environments, in_text=in_text)
    return programs


def _copied(parts: Parts, grown: Iterable[str]) -> dict[str, Member | Growing]:
    """Give every part as it is copied: the template's in their order, what differs from it, what a filling adds to."""
    edited = parts.edited()
    return {
        **{name: source.copy for name, source in parts.sources.items()},
        **{name: packed(name.encode(), data) for name, data in edited.items()},
        **{name: growing(name, edited.get(name) or parts.data(name)) for name in grown},
    }
