"""The verbs of the menu File, in English; `book` gives them in the language of the window."""

from __future__ import annotations

from caseapp.platform.translation import mark
from caseapp.ui.verbs.verb import CASE, LOCKABLE, LOCKED, RELOCKABLE, SOURCE, WRITABLE, Verb

PASSPHRASE = mark("Passphrase")

FILE = (
    Verb("file.new", "File", "New case…", "Ctrl+N", "new"),
    Verb("file.open", "File", "Open a case…", "Ctrl+O", "open", tip="Or a package that was sent"),
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
    Verb(
        "file.publish",
        "File",
        "Save and publish",
        "Ctrl+S",
        "",
        CASE,
        "Puts a working copy in the place of the shared file now",
        starts_group=True,
    ),
    Verb("file.place", "File", "Where the case is edited…", "Ctrl+Alt+W", "", CASE, "Here, or in a working copy"),
    Verb("file.versions", "File", "Versions of the file…", "Ctrl+Alt+V", "history", CASE, "Kept, restored, read"),
    Verb("file.describe", "File", "Title and day of the case…", "Ctrl+F7", "pencil", WRITABLE, starts_group=True),
    Verb("file.copy", "File", "Save a copy…", "Ctrl+Shift+C", "", CASE),
    Verb("file.share", "File", "Share a copy…", "Ctrl+Shift+F5", "split", CASE, "A new file with only what may go"),
    Verb(
        "file.pack", "File", "Make a package…", "Ctrl+Alt+P", "package", CASE, "To send the case, signed and encrypted"
    ),
    Verb("file.keys", "File", "Your keys and people…", "Ctrl+Alt+K", tip="To sign, and to encrypt for others"),
    Verb("file.check", "File", "Check the case", "F7", "check", CASE, "Text, references and quotes are verified"),
    Verb(
        "file.lock",
        "File",
        "Lock this case with a passphrase…",
        "Ctrl+Shift+F7",
        "lock",
        LOCKABLE,
        "The file can be read with the passphrase alone",
        submenu=PASSPHRASE,
    ),
    Verb("file.passphrase", "File", "Change the passphrase…", "Shift+F7", "", RELOCKABLE, submenu=PASSPHRASE),
    Verb("file.unlock", "File", "Remove the passphrase…", "Alt+Shift+F7", "", RELOCKABLE, submenu=PASSPHRASE),
    Verb(
        "file.hide",
        "File",
        "Lock now",
        "Ctrl+Shift+H",
        "",
        LOCKED,
        "Shows nothing of the case until its passphrase is given",
        submenu=PASSPHRASE,
        starts_group=True,
    ),
    Verb("idle.5", "File", "Lock after 5 idle minutes", submenu=PASSPHRASE, is_toggle=True, starts_group=True),
    Verb("idle.15", "File", "Lock after 15 idle minutes", submenu=PASSPHRASE, is_toggle=True),
    Verb("idle.60", "File", "Lock after 60 idle minutes", submenu=PASSPHRASE, is_toggle=True),
    Verb("idle.0", "File", "Never lock when idle", submenu=PASSPHRASE, is_toggle=True),
    Verb("file.close", "File", "Close the case", "Ctrl+Shift+W", "close", CASE, starts_group=True),
    Verb("file.quit", "File", "Quit", "Ctrl+Q"),
)
