"""Names that the Office Open XML standards fix (ECMA-376, ISO/IEC 29500): namespaces, relationship types, parts.

Those named STRICT are what files saved as "Strict Open XML" use in place of the usual ones.
"""

from __future__ import annotations

import posixpath

SPREADSHEETML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SPREADSHEETML_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
WORDPROCESSINGML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHARTML = "http://schemas.openxmlformats.org/drawingml/2006/chart"
OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE_RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CONTENT_TYPES_PART = "[Content_Types].xml"

CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
CUSTOM_PROPERTIES_STRICT = "http://purl.oclc.org/ooxml/officeDocument/customProperties"
CUSTOM_PROPERTIES_PART = "docProps/custom.xml"
CUSTOM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
VARIANT_TYPES_STRICT = "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"
FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format id that all custom properties carry."""

XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def relationships_part(part: str) -> str:
    """Name the part that holds another one's relationships; "" is the package."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
