"""Name what upkeep writes for whoever hands it on, and how it is filed there. Standard library only."""

LIMIT = 10
"""Questions asked in one run, so that nobody is flooded."""
TITLE_FILE, BODY_FILE = "judul.txt", "isi.md"
"""What is written of a question, in a folder named by the case's id."""
QUESTION_MARK = "<!-- simpul:kabar "
"""Begins the line that tells a question from every other."""
QUESTION_LABEL = "tinjau-ulang"
LINKS_LABEL = "tautan-mati"
"""Labels of the questions, and of the one report of outside links."""
LINKS_TITLE = "Tautan luar yang mati"
