"""What a record says that one side deleted and another kept: its fields in words, and its quotes.

Where it is gone here, both come out of the journal, as they would be if it were kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from caseapp.domain.kinds import kind_shown
from caseapp.platform.translation import tr
from caseapp.queries import part_lines, past
from caseapp.queries.evidence import Quote, quotes, quotes_cited
from caseapp.queries.past import State
from caseapp.queries.past_words import Titles, ids_in, parts_of
from caseapp.store.merging.recompute import as_kept
from caseapp.store.reader import Rows

MOST_LINES = 8


def kept_record(rows: Rows, record_id: str) -> tuple[str, tuple[Quote, ...]]:
    """The fields a line each, without the title, and the quotes in the order in which they were cited."""
    state = past.stands(rows, record_id)
    if ("record", record_id) in state:
        return "\n".join(_lines(rows, state, record_id)), tuple(quotes(rows, record_id))
    kept = as_kept(rows, ("record", record_id))
    tables = past.tables_of(past.kind_of(rows, record_id))
    state = {key: row for key, row in kept.items() if key[0] in tables and past.owner_of(key, row) == record_id}
    cited = [(row_id, row) for (table, row_id), row in sorted(state.items()) if table == "citation"]
    return "\n".join(_lines(rows, state, record_id)), tuple(quotes_cited(rows, cited))


def _lines(rows: Rows, state: State, record_id: str) -> Iterator[str]:
    kind = kind_shown(past.kind_of(rows, record_id))
    titles = Titles(rows, ids_in(state))
    left = MOST_LINES
    for part in parts_of(kind)[1:]:
        own = {key: row for key, row in state.items() if key[0] == part.table}
        words = [line.after for line in part_lines.of_part(part, {}, own, titles)]
        if words and left:
            left -= 1
            yield tr("{field}: {words}", field=tr(part.field.label), words="; ".join(words))
