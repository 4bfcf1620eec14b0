"""Stands in the bundle for PySide6's module of this name, which weighs 10 MB with what it needs.

qt-material imports one name of it when it is loaded, for a function that nobody calls here.
"""

from __future__ import annotations


class QUiLoader:
    """Never made: the windows of this program are not read from files."""
