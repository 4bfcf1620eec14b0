"""A copy of a case is shared: what goes by the rules is found, told, and written into a new file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from caseapp.domain.sharing import Manifest, Rules
from caseapp.platform.private import PrivateFolder
from caseapp.platform.translation import tr
from caseapp.queries.sharing import manifest, meant, selection
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.store.sharing.building import Moved, Watch, build, head_of

if TYPE_CHECKING:
    from caseapp.exchange.packages.sealing import Seal

ATTEMPTS = 5
"""So often it is decided anew what goes, while somebody goes on working in the case."""


def understood(case: Path, rules: Rules, *, key: Key | None = None) -> Rules:
    """Typed rules with ids for titles and names; BadInput when something they name is not in the case."""
    with Reader(case, key) as reader:
        return meant.meant(reader, rules)


def look(case: Path, rules: Rules, *, key: Key | None = None) -> Manifest:
    """What would go and what would stay; nothing is written."""
    with Reader(case, key) as reader:
        return manifest.look(reader, rules)


def share(
    case: Path,
    target: Path,
    rules: Rules,
    *,
    key: Key | None = None,
    new_key: Key | None = None,
    passphrase: str = "",
    author: str = "",
    head: str | None = None,
    replace: bool = False,
    watch: Watch | None = None,
) -> None:
    """Writes a shared copy of a case, open or not, at `target`; CaseError when it cannot be, and nothing is left.

    `head` is that of the manifest which somebody looked at: Moved when the case is another by now. `key` is that of
    the case; `new_key` locks the copy, or that of `passphrase`, which takes its time.
    """
    if passphrase:
        new_key = Key.new(passphrase)
    for attempt in range(ATTEMPTS):
        with Reader(case, key) as reader:
            now = head_of(reader)
            if head not in (None, now):
                raise Moved(tr("The case was changed after you saw what goes."), tr("Look at it once more."))
            chosen = selection.select(reader, rules)
        try:
            build(
                case,
                key,
                target,
                rules,
                chosen,
                author=author,
                new_key=new_key,
                head=now,
                replace=replace,
                watch=watch,
            )
            return
        except Moved:
            if head is not None or attempt == ATTEMPTS - 1:
                raise


def share_packed(
    case: Path,
    target: Path,
    rules: Rules,
    seal: Seal,
    *,
    is_signed: bool,
    key: Key | None = None,
    author: str = "",
    head: str | None = None,
    watch: Watch | None = None,
) -> None:
    """Makes a package of a shared copy at `target`; what is in between stands in a private folder and goes with it."""
    from caseapp.exchange.packages.streams import unwatched
    from caseapp.workspace import packages

    with PrivateFolder() as folder:
        copy = folder.path / "case.case"
        share(case, copy, rules, key=key, new_key=key, author=author, head=head, watch=watch)
        packages.pack(copy, target, seal, is_signed=is_signed, key=key, watch=watch or unwatched)
