"""Write everything machine-readable that the site publishes, straight into the finished site."""

from simpul.export.api import case_files
from simpul.export.files import ExportFile, find_pages, write_exports
from simpul.export.site import export_files, export_whole

__all__ = ["ExportFile", "case_files", "export_files", "export_whole", "find_pages", "write_exports"]
