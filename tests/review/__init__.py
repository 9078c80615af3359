"""Tests of `simpul.review`."""
