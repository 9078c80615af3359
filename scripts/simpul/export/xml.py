"""Write XML: one element after another, with what no XML may hold left out."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 refuses, and the control characters it discourages."""


def add(parent: Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """Add an element to `parent` and return it."""
    child = SubElement(parent, name, dict(attributes or {}))
    child.text = (text if text.isprintable() else _FORBIDDEN.sub("", text)) or None
    return child


def as_xml(root: Element) -> bytes:
    """Return a document as UTF-8, a line an element."""
    indent(root, "")
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
