"""What a process that lives long keeps between two refreshes; a short one begins where the last one ended."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.pausing import collector_paused
from salessheets.cache.place import store_of
from salessheets.cache.readings import READING, Notes
from salessheets.cache.signatures import Seen, Signature, settled, signature_of
from salessheets.cache.store import Store
from salessheets.findings import Finding
from salessheets.folders import ProjectFolder, Root, project_folders
from salessheets.gathering import named_code, surroundings
from salessheets.projects import Project
from salessheets.reviews import REVIEW, Inputs, ProjectReview, kept_review
from salessheets.runner import Runner, Task
from salessheets.settings import Settings
from salessheets.workbooks.codes import W_BUSY, W_NO_RIGHT, W_READER

NOTED, MADE, OFFICE = "noted", "made", "office"
MANY = 100
SAVE_NS = 60 * 10**9
"""A minute: notes of ten thousand workbooks take a fifth of a second to write down."""
T = TypeVar("T")
Names = Iterable[str]
Stood = tuple[tuple[str, Signature | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A project as it was reviewed: its code, what counted beside its workbooks, and these."""

    code: str
    context: str
    inputs: Inputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Doomed:
    """A project with a workbook that kills its reader: it is not tried again while its files stay as they are."""

    context: str
    stood: Stood
    review: ProjectReview


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The settings workbook as it was read."""

    signature: Signature
    rows: Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Outputs as they were left: what they were made from, the files (None: none stands there), what is told of them."""

    key: str
    stood: Stood
    told: object


class Memory:
    """Reviews of projects and what was made from them; each `refresh` that gets it does only what is left to do.

    Make one with `memory_of(root)` and give it to every `refresh` of that portfolio; never to two at once.
    Without a store it knows what it did itself. Nothing in it is trusted further than the files' signatures go.
    """

    def __init__(self, root: Root, store: Store | None = None, now: Callable[[], int] = time.time_ns) -> None:
        self.root = root
        self.store = store
        self.now = now
        self.noted: dict[str, Noted] = loaded(store, NOTED, Noted)
        self.made: dict[str, Made] = loaded(store, MADE, Made)
        self.offices: dict[str, Office] = loaded(store, OFFICE, Office)
        self.reviews: dict[str, ProjectReview] = {}
        self.doomed: dict[str, Doomed] = {}
        self.folders: dict[str, ProjectFolder] = {}
        self.changed: set[str] = set()
        self.tidied = store is None
        self.rested = False
        self.saved = 0

    def reviewed(self, settings: Settings, as_of: date, runner: Runner) -> Iterator[ProjectReview]:
        """Review every project, running only those of which something changed."""
        folders = project_folders(self.root)
        self.folders = {folder.name: folder for folder in folders}
        common = fingerprint(settings, as_of)
        tasks: list[Task] = []
        for folder in folders:
            context = fingerprint(common, surroundings(self.root.path, folder, self.code(folder.name)))
            review = self.unchanged(folder, context)
            if review:
                yield review
            else:
                tasks.append(self.task(folder, settings, as_of, common, context))
        stood = {task.folder.name: self.stood(files_of(task.folder)) for task in tasks}
        contexts = {task.folder.name: task.notes.context for task in tasks if task.notes}
        for review in runner.run(tasks):
            self.keep(review, contexts[review.folder], stood[review.folder])
            yield review
        self.forget(folders)
        self.tidy()
        self.rest(len(folders))

    def task(self, folder: ProjectFolder, settings: Settings, as_of: date, common: str, context: str) -> Task:
        """What a worker is told of a project."""
        noted = self.noted.get(folder.name)
        known = noted.inputs.seen if noted else ()
        notes = Notes(store=self.store, common=common, context=context, known=known)
        return Task(root=self.root.path, folder=folder, settings=settings, as_of=as_of, notes=notes)

    def code(self, folder: str) -> str:
        """The code that a project had when it was reviewed, at first the one that its folder begins with."""
        noted = self.noted.get(folder)
        return noted.code if noted else named_code(folder)

    def notes(self, folder: str) -> Notes:
        """What whoever reads a project again is told of it."""
        noted = self.noted.get(folder)
        return Notes(store=self.store, common="", context="", known=noted.inputs.seen if noted else ())

    def unchanged(self, folder: ProjectFolder, context: str) -> ProjectReview | None:
        """The review of a project of which nothing changed."""
        doomed = self.doomed.get(folder.name)
        if doomed and doomed.context == context and doomed.stood == self.stood(files_of(folder)):
            return doomed.review
        noted = self.noted.get(folder.name)
        if not noted or noted.context != context or not noted.inputs.key:
            return None
        if not all(self.same(seen) for seen in noted.inputs.seen):
            return None
        review = self.reviews.get(folder.name) or kept_review(self.store, folder, noted.inputs.key)
        if review:
            self.reviews[folder.name] = review
        return review

    def same(self, seen: Seen) -> bool:
        """Whether a file is as it was seen."""
        return seen.sure and signature_of(f"{self.root.path}/{seen.file}") == seen.signature

    def keep(self, review: ProjectReview, context: str, stood: Stood) -> None:
        """Remember a review that was just made; one that may come out otherwise next time is made again."""
        name = review.folder
        self.noted[name] = Noted(code=review.code, context=context, inputs=review.inputs)
        self.changed.add(NOTED)
        self.reviews[name] = review
        self.doomed.pop(name, None)
        if any(finding.rule == W_READER.id for finding in review.findings):
            self.doomed[name] = Doomed(context=context, stood=stood, review=review)

    def distrust(self, files: Names) -> None:
        """Have files read again that are known to hold something else, whatever their signatures say."""
        for name in {file.split("/", 1)[0] for file in files}:
            self.noted.pop(name, None)
            self.doomed.pop(name, None)
            self.offices.pop(name, None)

    def forget(self, folders: Iterable[ProjectFolder]) -> None:
        """Drop what is known of projects that are gone."""
        there = {folder.name for folder in folders}
        for kept in (self.noted, self.reviews, self.doomed):
            for name in kept.keys() - there:
                del kept[name]
                self.changed.add(NOTED)

    def office(self, file: str, read: Callable[[], Project]) -> Project:
        """The settings workbook as rows, read when it changed."""
        signature = signature_of(f"{self.root.path}/{file}")
        known = self.offices.get(file)
        if known and known.signature == signature:
            return known.rows
        looked_at = self.now()
        office = read()
        self.offices.pop(file, None)
        if signature and settled(signature, looked_at) and not any(map(passing, office.findings)):
            self.offices[file] = Office(signature=signature, rows=office)
            self.changed.add(OFFICE)
        return office

    def stands(self, name: str, key: str) -> Made | None:
        """What was made under a name, when it was made from the same and still stands as it was left."""
        made = self.made.get(name)
        return (
            made
            if made and key and made.key == key and made.stood == self.stood(file for file, _ in made.stood)
            else None
        )

    def note(self, name: str, key: str, files: Names, told: object = None) -> None:
        """Remember what was made under a name; without a key it is made again next time."""
        self.made.pop(name, None)
        self.changed.add(MADE)
        if key:
            self.made[name] = Made(key=key, stood=self.stood(files), told=told)

    def stood(self, files: Names) -> Stood:
        """Files as they stand now."""
        return tuple((file, signature_of(f"{self.root.path}/{file}")) for file in files)

    def rest(self, number: int) -> None:
        """Take many reviews that will stay out of the garbage collector's rounds: each walked through millions of values."""
        if number >= MANY and not self.rested:
            self.rested = True
            gc.freeze()

    def save(self) -> None:
        """Leave it to the next process; a long-lived one does so now and then, for a lost note only costs a reading."""
        if self.store and self.now() - self.saved >= SAVE_NS:
            self.saved = self.now()
            for kind, value in ((NOTED, self.noted), (MADE, self.made), (OFFICE, self.offices)):
                if kind in self.changed:
                    self.store.put(kind, "", "", value)
        self.changed.clear()

    def tidy(self) -> None:
        """Drop, once in a life, what the cache holds of workbooks and projects that are gone."""
        if self.store and not self.tidied:
            self.tidied = True
            self.store.keep(READING, {seen.file for noted in self.noted.values() for seen in noted.inputs.seen})
            self.store.keep(REVIEW, self.noted.keys())


@collector_paused()
def memory_of(root: Root) -> Memory:
    """Begin with what the local cache holds of a portfolio; without a cache, with nothing."""
    return Memory(root, store_of(root))


def loaded(store: Store | None, kind: str, of: type[T]) -> dict[str, T]:
    """What the last process left; nothing when that cannot be read."""
    found = store.get(kind, "", "") if store else None
    whole = isinstance(found, dict) and all(isinstance(each, of) for each in found.values())
    return cast("dict[str, T]", found) if whole else {}


def files_of(folder: ProjectFolder) -> tuple[str, ...]:
    """All workbooks of a project."""
    return (*folder.workbooks, *folder.restricted)


def passing(finding: Finding) -> bool:
    """Whether a finding may be gone when the file is looked at again."""
    return finding.rule in (W_READER.id, W_BUSY.id, W_NO_RIGHT.id)
