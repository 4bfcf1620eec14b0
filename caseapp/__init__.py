"""Caseapp: desktop case files in which every fact leads back to its words.

This module holds only the version, which is looked up when somebody asks for it: every start imports this.
"""

__version__: str


def __getattr__(name: str) -> str:
    if name == "__version__":
        from caseapp.platform.version import current

        return current().number
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
