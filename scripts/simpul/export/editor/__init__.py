"""The editor in the browser: Decap CMS at /admin/, its form written from the model.

Decap is self-hosted (`assets/vendor`), loaded only when someone opens the editor, and keeps cases through a format of
our own (`assets/berkas.js`) that edits only what was changed.
"""

from simpul.export.editor.site import editor_files

__all__ = ["editor_files"]
