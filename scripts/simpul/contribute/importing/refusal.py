"""Refuse a document."""


class RefusedError(Exception):
    """The file cannot be taken; the message says why and what to do, in Indonesian."""
