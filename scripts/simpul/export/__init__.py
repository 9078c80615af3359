"""Write everything machine-readable that the site publishes, straight into the finished site."""

from simpul.export.api import case_files
from simpul.export.card_files import FOLDER as CARDS
from simpul.export.card_files import case_cards
from simpul.export.files import ExportFile, find_pages, write_exports
from simpul.export.site import data_files, export_files, export_whole

__all__ = [
    "CARDS",
    "ExportFile",
    "case_cards",
    "case_files",
    "data_files",
    "export_files",
    "export_whole",
    "find_pages",
    "write_exports",
]
