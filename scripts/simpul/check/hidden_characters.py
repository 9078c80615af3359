"""Know the characters that nobody sees and nobody means to write."""

import re
import unicodedata

HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls; tab and line feed are looked at apart
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero width, directions, line separators
    "\ufff9-\ufffb\ufffe\uffff\ufdd0-\ufdef\U000e0000-\U000e007f"  # annotations, non-characters, tags
    "]"
)
"""One such character."""
ESCAPED = re.compile(r"\\[0abefnrtuvxNLPU]")
"""A spelt-out character in a quoted text, which may be a hidden one."""

_NAMES = {
    "\t": "Tab",
    "\u00ad": "tanda hubung lunak",
    "\u200b": "spasi tanpa lebar",
    "\u200c": "pemisah tanpa lebar",
    "\u200d": "penyambung tanpa lebar",
    "\u200e": "penanda arah kiri ke kanan",
    "\u200f": "penanda arah kanan ke kiri",
    "\u2028": "pemisah baris",
    "\u2029": "pemisah paragraf",
    "\u2060": "penyambung kata",
    "\ufeff": "penanda urutan byte",
}
_DIRECTIONS = frozenset({"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"})


def name_character(character: str) -> str:
    """Return what a hidden character is, in Indonesian."""
    if unicodedata.bidirectional(character) in _DIRECTIONS:
        return "pembalik arah tulisan"
    if unicodedata.category(character) == "Cc":
        return _NAMES.get(character, "karakter kendali")
    return _NAMES.get(character, "karakter tanpa wujud")
