"""The names of the commands, kept apart so that starting the window need not load the command line."""

from __future__ import annotations

COMMANDS = frozenset(
    {
        "add",
        "apply",
        "check",
        "cite",
        "delete",
        "dump",
        "history",
        "import",
        "info",
        "list",
        "new",
        "redo",
        "search",
        "self-test",
        "set",
        "show",
        "uncite",
        "undo",
    }
)
