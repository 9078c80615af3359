"""Read PDF files that hold text; a PDF only says where letters stand, so much is recognised by its place."""
