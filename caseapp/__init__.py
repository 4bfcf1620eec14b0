"""Caseapp: desktop case files in which every fact leads back to its words. This module holds only the version."""

__version__ = "0.1.0"
