"""Brings pictures and charts of a shared block along: the part of each and all that it points to."""

from __future__ import annotations

import hashlib
import posixpath

from salessheets.documents.word.parts import Parts, resolved


def brought(block: Parts, parts: Parts, name: str) -> str:
    """Copy a part of a block, and what it points to, under names made from their content; give the target."""
    data = block.data(name)
    folder, old = posixpath.split(name)
    key = hashlib.sha256(data).hexdigest()[:16]
    fresh = f"{folder}/{key}{posixpath.splitext(old)[1]}"
    if fresh not in parts.added:
        parts.add(fresh, data, block.type_of(name))
        for each in block.of(name):
            target = each.target if each.external else brought(block, parts, resolved(name, each.target))
            parts.relate(fresh, each.kind, target, external=each.external, identity=each.id)
    return f"/{fresh}"
