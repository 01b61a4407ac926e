"""What a process that lives long keeps between two refreshes; a short one begins where the last one ended."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from salessheets.cache.fingerprint import fingerprint
from salessheets.cache.lasting import Lasting
from salessheets.cache.made import Made
from salessheets.cache.offices import Offices
from salessheets.cache.pausing import collector_paused
from salessheets.cache.place import store_of
from salessheets.cache.readings import READING, Notes
from salessheets.cache.signatures import Seen, Stood, signature_of, stood
from salessheets.cache.store import Store
from salessheets.folders import ProjectFolder, Root, composed, project_folders
from salessheets.gathering import named_code, surroundings
from salessheets.reviews import REVIEW, Inputs, ProjectReview, kept_review
from salessheets.runner import Runner, Task
from salessheets.settings import Settings
from salessheets.workbooks.codes import W_READER

MANY = 100
SAVE_NS = 60 * 10**9
"""A minute: notes of ten thousand workbooks take a fifth of a second to write down."""


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


class Reviewed:
    """Projects as they were reviewed: only those of which something changed are reviewed again."""

    def __init__(self, root: Root, store: Store | None) -> None:
        self.root = root
        self.store = store
        self.noted = Lasting(store, "noted", Noted)
        self.reviews: dict[str, ProjectReview] = {}
        self.doomed: dict[str, Doomed] = {}
        self.folders: dict[str, ProjectFolder] = {}
        self.held: frozenset[str] = frozenset()
        self.only: frozenset[str] | None = None
        self.common = ""
        self.trusted: set[str] = set()

    def again(self, settings: Settings, as_of: date, runner: Runner) -> Iterator[ProjectReview]:
        """The review of every project; `trusted` are then those that were not even looked at."""
        common = fingerprint(settings, as_of)
        only, self.common = self.only if common == self.common else None, common
        self.folders = self.listed(only)
        self.trusted = set(filter(self.sure, self.folders)) if only is not None else set()
        tasks: list[Task] = []
        stands: dict[str, tuple[str, Stood]] = {}
        for name, folder in self.folders.items():
            if name in self.trusted:
                yield self.reviews[name]
                continue
            context = fingerprint(common, surroundings(self.root.path, folder, self.code(name)))
            review = self.unchanged(folder, context)
            if review:
                yield review
            else:
                notes = Notes(store=self.store, common=common, context=context, known=self.seen(name))
                tasks.append(Task(root=self.root.path, folder=folder, settings=settings, as_of=as_of, notes=notes))
                stands[name] = (context, stood(self.root.path, folder.files))
        for review in runner.run(tasks):
            self.keep(review, *stands[review.folder])
            yield review
        yield from (self.reviews[name] for name in self.held - self.folders.keys() if name in self.reviews)

    def listed(self, only: frozenset[str] | None) -> dict[str, ProjectFolder]:
        """The folders of all projects, by name; where `only` some are looked at, the others as they were."""
        others = (
            {} if only is None else {name: each for name, each in self.folders.items() if composed(name) not in only}
        )
        return {**others, **{folder.name: folder for folder in project_folders(self.root, only)}}

    def sure(self, name: str) -> bool:
        """Whether the review of a project stands for as long as nothing changes there."""
        noted = self.noted.get(name)
        known = noted is not None and bool(noted.inputs.key) and all(seen.sure for seen in noted.inputs.seen)
        return known and name in self.reviews and composed(name) not in (self.only or ())

    def code(self, folder: str) -> str:
        """The code that a project had when it was reviewed, at first the one that its folder begins with."""
        noted = self.noted.get(folder)
        return noted.code if noted else named_code(folder)

    def seen(self, folder: str) -> tuple[Seen, ...]:
        """The workbooks of a project as they were read."""
        noted = self.noted.get(folder)
        return noted.inputs.seen if noted else ()

    def notes(self, folder: str) -> Notes:
        """What whoever reads a project again is told of it."""
        return Notes(store=self.store, common="", context="", known=self.seen(folder))

    def unchanged(self, folder: ProjectFolder, context: str) -> ProjectReview | None:
        """The review of a project of which nothing changed, or that is held."""
        if folder.name in self.held and (last := self.last(folder)):
            return last
        doomed = self.doomed.get(folder.name)
        if doomed and doomed.context == context and doomed.stood == stood(self.root.path, folder.files):
            return doomed.review
        noted = self.noted.get(folder.name)
        if not noted or noted.context != context or not noted.inputs.key:
            return None
        return self.last(folder) if all(map(self.same, noted.inputs.seen)) else None

    def last(self, folder: ProjectFolder) -> ProjectReview | None:
        """The review that was made of a project last."""
        noted = self.noted.get(folder.name)
        review = self.reviews.get(folder.name)
        if noted and not review and (review := kept_review(self.store, folder, noted.inputs.key)):
            self.reviews[folder.name] = review
        return review

    def same(self, seen: Seen) -> bool:
        """Whether a file is as it was seen."""
        return seen.sure and signature_of(f"{self.root.path}/{seen.file}") == seen.signature

    def keep(self, review: ProjectReview, context: str, files: Stood) -> None:
        """Remember a review that was just made; one that may come out otherwise next time is made again."""
        name = review.folder
        self.noted.put(name, Noted(code=review.code, context=context, inputs=review.inputs))
        self.reviews[name] = review
        self.doomed.pop(name, None)
        if any(finding.rule == W_READER.id for finding in review.findings):
            self.doomed[name] = Doomed(context=context, stood=files, review=review)

    def distrust(self, folders: Iterable[str]) -> None:
        """Have projects reviewed again, whatever the signatures of their files say."""
        for name in folders:
            self.noted.drop([name])
            self.doomed.pop(name, None)

    def forget_others(self) -> None:
        """Drop what is known of projects that are gone."""
        there = self.folders.keys() | self.held
        self.noted.drop(self.noted.values.keys() - there)
        for kept in (self.reviews, self.doomed):
            for name in kept.keys() - there:
                del kept[name]


class Memory:
    """Reviews, workbooks at the root, and what was made from them; a `refresh` that gets it does only what is left to do.

    Make one with `memory_of(root)` and give it to every `refresh` of that portfolio; never to two at once.
    Without a store it knows what it did itself. Nothing in it is trusted further than the files' signatures go.
    """

    def __init__(self, root: Root, store: Store | None = None, now: Callable[[], int] = time.time_ns) -> None:
        self.store = store
        self.now = now
        self.reviews = Reviewed(root, store)
        self.offices = Offices(root.path, store, now)
        self.made = Made(root.path, store)
        self.begun = False
        self.saved = 0

    def reviewed(self, settings: Settings, as_of: date, runner: Runner) -> Iterator[ProjectReview]:
        """Review every project, running only those of which something changed; forget those that are gone."""
        yield from self.reviews.again(settings, as_of, runner)
        self.reviews.forget_others()
        self.made.trusted = self.reviews.trusted
        self.made.forget_all_but(self.reviews.folders.keys() | self.reviews.held)
        if not self.begun:
            self.begun = True
            self.settle()

    def settle(self) -> None:
        """Tidy the cache, and take many reviews that will stay out of the garbage collector's rounds.

        Each round would walk through millions of values.
        """
        if self.store:
            noted = self.reviews.noted.values
            self.store.keep(READING, {seen.file for each in noted.values() for seen in each.inputs.seen})
            self.store.keep(REVIEW, noted.keys())
        if len(self.reviews.folders) >= MANY:
            gc.freeze()

    def hold(self, folders: frozenset[str]) -> None:
        """Leave projects as they were reviewed last, in the next refresh: files of theirs are out of sight just now."""
        self.reviews.held = folders

    def look_only_at(self, folders: frozenset[str] | None) -> None:
        """Take all other projects, and what was made from them, for unchanged; None: look at everything again.

        For the next refreshes, until told otherwise: whoever says so has just looked at all files. On a share each
        look is a round trip, and ten thousand workbooks are sixty thousand of them.
        """
        self.reviews.only = folders

    def distrust(self, files: Iterable[str]) -> None:
        """Have files read again that are known to hold something else, whatever their signatures say."""
        first = {file.split("/", 1)[0] for file in files}
        self.reviews.distrust(first)
        self.offices.known.drop(first)

    def save(self) -> None:
        """Leave it to the next process; a long-lived one does so now and then, for a lost note only costs a reading."""
        if not 0 <= self.now() - self.saved < SAVE_NS:  # a clock may have been set back meanwhile
            self.saved = self.now()
            for part in (self.reviews.noted, self.offices.known, self.made.left):
                part.save()


@collector_paused()
def memory_of(root: Root) -> Memory:
    """Begin with what the local cache holds of a portfolio; without a cache, with nothing."""
    return Memory(root, store_of(root))
