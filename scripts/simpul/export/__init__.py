"""Write everything machine-readable that the site publishes, straight into the finished site."""

from simpul.export.files import ExportFile, find_pages, write_exports
from simpul.export.site import export_all, export_files

__all__ = ["ExportFile", "export_all", "export_files", "find_pages", "write_exports"]
