"""The verbs of the menu File, in English; `book` gives them in the language of the window."""

from __future__ import annotations

from caseapp.ui.verbs.verb import CASE, SOURCE, WRITABLE, Verb

FILE = (
    Verb("file.new", "File", "New case…", "Ctrl+N", "new"),
    Verb("file.open", "File", "Open a case…", "Ctrl+O", "open"),
    Verb("file.sample", "File", "Open the sample case", "Ctrl+Shift+O"),
    Verb(
        "file.import",
        "File",
        "Import documents…",
        "Ctrl+I",
        "drop",
        WRITABLE,
        "Text, PDF, Word, web pages, mail and more",
        starts_group=True,
    ),
    Verb("file.paste", "File", "Paste text as a source", "Ctrl+Shift+V", "", WRITABLE),
    Verb(
        "file.revise",
        "File",
        "Newer version of this source…",
        "Ctrl+Shift+I",
        "",
        SOURCE,
        "Quotes move along where they stand",
    ),
    Verb(
        "file.export",
        "File",
        "Export quotes or sources…",
        "Ctrl+E",
        "",
        CASE,
        "Web Annotations, RIS, CSL-JSON",
        starts_group=True,
    ),
    Verb(
        "file.annotate",
        "File",
        "Bring in annotations…",
        "Ctrl+Shift+E",
        "",
        WRITABLE,
        "Web Annotations of texts in this case",
    ),
    Verb("file.describe", "File", "Title and day of the case…", "Ctrl+F7", "pencil", WRITABLE, starts_group=True),
    Verb("file.copy", "File", "Save a copy…", "Ctrl+Shift+C", "", CASE),
    Verb("file.check", "File", "Check the case", "F7", "check", CASE, "Text, references and quotes are verified"),
    Verb("file.close", "File", "Close the case", "Ctrl+Shift+W", "close", CASE, starts_group=True),
    Verb("file.quit", "File", "Quit", "Ctrl+Q"),
)
