"""Simpul: a compiler from case files to a website of replicable public-service innovations."""

__version__ = "0.1.0"
