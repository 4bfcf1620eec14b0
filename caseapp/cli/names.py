"""The names of the commands, kept apart so that starting the window need not load the command line."""

from __future__ import annotations

COMMANDS = frozenset(
    {
        "add",
        "anchors",
        "annotate",
        "apply",
        "check",
        "cite",
        "delete",
        "dump",
        "duplicates",
        "export",
        "history",
        "import",
        "info",
        "keys",
        "list",
        "lock",
        "mapping",
        "new",
        "news",
        "pack",
        "place",
        "redo",
        "restore",
        "revise",
        "same",
        "search",
        "self-test",
        "set",
        "show",
        "uncite",
        "undo",
        "team",
        "unlock",
        "unpack",
        "versions",
    }
)
