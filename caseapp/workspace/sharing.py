"""A copy of a case is shared: what goes by the rules is found, told, and written into a new file."""

from __future__ import annotations

from pathlib import Path

from caseapp.domain.sharing import Manifest, Rules
from caseapp.queries.sharing import manifest, selection
from caseapp.store.keys import Key
from caseapp.store.reader import Reader
from caseapp.store.sharing.building import Watch, build


def look(case: Path, rules: Rules, *, key: Key | None = None) -> Manifest:
    """What would go and what would stay; nothing is written."""
    with Reader(case, key) as reader:
        return manifest.of(reader, rules, selection.select(reader, rules))


def share(
    case: Path,
    target: Path,
    rules: Rules,
    *,
    key: Key | None = None,
    new_key: Key | None = None,
    author: str = "",
    replace: bool = False,
    watch: Watch | None = None,
) -> None:
    """Writes a shared copy of a case, open or not, at `target`; CaseError when it cannot be, and nothing is left.

    `key` is that of the case; `new_key` locks the copy, and is another's to know.
    """
    with Reader(case, key) as reader:
        chosen = selection.select(reader, rules)
    build(case, key, target, rules, chosen, author=author, new_key=new_key, replace=replace, watch=watch)
