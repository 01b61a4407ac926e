"""Whether the file of a final is still what was issued: the same bytes, or the same parts but the properties."""

from __future__ import annotations

import hashlib
import io
import zipfile
import zlib
from pathlib import Path

from salessheets.evidence import Issued, Standing

PROPERTIES = "docProps/"
LARGEST = 64 << 20  # of all parts together; a form has a hundredth of it


def standing_of(path: Path, issued: Issued) -> Standing:
    """Compare the file that stands at a place with the record of what was issued."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    except OSError:
        return "same"  # open elsewhere: nothing is known against it
    if hashlib.sha256(data).hexdigest() == issued.sha256 or (issued.content and parts_digest(data) == issued.content):
        return "same"
    return "edited"


def parts_digest(data: bytes) -> str:
    """Digest every part but the properties, whatever their order and compression; "" for what is no document."""
    digest = hashlib.blake2b(digest_size=20)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = sorted(package.infolist(), key=lambda member: member.filename)
            if sum(member.file_size for member in members) > LARGEST:
                return ""
            for member in members:
                if not member.filename.startswith(PROPERTIES):
                    part = package.read(member)
                    digest.update(f"{member.filename}\0{len(part)}\0".encode() + part)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return ""
    return digest.hexdigest()
