"""Tests of `simpul.upkeep`."""
