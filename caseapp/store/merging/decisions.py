"""What people decided where copies disagreed: a row that says so, which counts as a write of the field it decides.

So a decision that leaves everything as it stands is known to all copies too, and nobody is asked again.
"""

from __future__ import annotations

import json
from typing import Any

from caseapp.store.merging.fold import RowStory, Write, is_there, stamp_of
from caseapp.store.merging.shapes import ROW, columns_of
from caseapp.store.merging.stories import Key


def put_into(stories: dict[Key, RowStory]) -> None:
    """Adds each decision that stands to the story of the row it is about."""
    changed = set()
    for (table, _), story in list(stories.items()):
        if table != "decision" or not is_there(story.touches, story.deletions):
            continue
        said = next((write for write in story.writes if write.op == "insert"), None)
        about = stories.get((str(said.after.get("table_name")), str(said.after.get("row_id")))) if said else None
        if said is not None and about is not None:
            _add(about, said, str(said.after.get("field")), _value(said.after.get("value")))
            changed.add((about.table, about.row_id))
    for key in changed:
        stories[key].writes.sort(key=stamp_of)


def _add(story: RowStory, said: Write, field: str, value: Any) -> None:
    if field == ROW:
        (story.kept if value is True else story.dropped).append(Write(said.stamp, said.place, "update", {}, {}))
    elif isinstance(value, dict):
        chosen = {name: each for name, each in value.items() if name in columns_of(story.table, field)}
        story.writes.append(Write(said.stamp, said.place, "update", {}, chosen))


def _value(stored: object) -> Any:
    try:
        return json.loads(str(stored))
    except (ValueError, RecursionError):
        return None
