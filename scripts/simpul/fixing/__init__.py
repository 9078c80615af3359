"""Repair what is certain in a case file, by position in its own text, and never a fact."""
