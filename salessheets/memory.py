"""What a process that lives long keeps between two refreshes; a short one begins where the last one ended."""

from __future__ import annotations

from salessheets.folders import Root


class Memory:
    """Reviews of projects and what was made from them; each `refresh` that gets it does only what is left to do.

    Make one with `memory_of(root)` and give it to every `refresh` of that portfolio; never to two at once.
    """

    def __init__(self, root: Root) -> None:
        self.root = root


def memory_of(root: Root) -> Memory:
    """Begin with what the local cache holds of a portfolio; without a cache, with nothing."""
    return Memory(root)
