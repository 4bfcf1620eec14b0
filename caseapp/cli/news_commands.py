"""What is new in a case: since a mark or a day, by everybody or one person; and setting the marks."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import Annotated

import typer

from caseapp.cli.files import author, reading, writing
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.cli.step_commands import tell
from caseapp.domain.dates.typed import read_date
from caseapp.domain.errors import BadInput
from caseapp.domain.kinds import KINDS, kind_shown
from caseapp.ops import news_marks
from caseapp.queries import news
from caseapp.queries.history import moment_of
from caseapp.queries.merges import MergeEntry, merge_words, merges
from caseapp.queries.news import REPORTED, SEEN, NewsItem
from caseapp.store.reader import Reader

MOST = 1_000_000


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("news")(list_news)


def list_news(
    case: CaseArgument,
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="From a day on; also “seen” or “reported”, the marks.")
    ] = "",
    merge: Annotated[
        str, typer.Option("--merge", metavar="STEP", help="From a merge on: its id in the history, or “last”.")
    ] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="What one person did, here or in a copy that was merged.")
    ] = "",
    is_seen: Annotated[bool, typer.Option("--mark-seen", help="Mark all as seen by you.")] = False,
    is_reported: Annotated[bool, typer.Option("--mark-reported", help="Mark all as told by a report.")] = False,
    as_json: JsonOption = False,
) -> None:
    """List the records added, changed and deleted since you marked all as seen, or since a day, by kind."""
    if is_seen or is_reported:
        _mark(case, since or merge or by, is_seen, is_reported, as_json)
        return
    if since and merge:
        raise BadInput("News are since a day or since a merge.", "Use --since or --merge.")
    with reading(case) as reader:
        chosen = _merge(reader, merge) if merge else None
        head = [merge_words(reader, chosen)] if chosen else []
        after = chosen.place - 1 if chosen else _after(reader, since)
        found = news.news(reader, after, by, dict.fromkeys(KINDS, MOST))
    items = [item for group in found.groups for item in group.items]
    data = {"added": found.added, "changed": found.changed, "deleted": found.deleted, "up_to": found.up_to}
    heads = ("What", "Kind", "Title", "Fields", "Who", "When")
    lines = table(heads, map(_row, items)) if items else ["Nothing is new."]
    told = {"merge": {"step": chosen.step_id, "words": head[0], "authors": list(chosen.authors)}} if chosen else {}
    answer(as_json, {**data, **told, "records": [asdict(each) for each in items]}, [*head, *lines])


def _merge(reader: Reader, said: str) -> MergeEntry:
    found = [each for each in merges(reader, MOST) if said in ("last", each.step_id)]
    if not found:
        raise BadInput("There is no such merge.", "“caseapp history --json” has the ids of merges; or say “last”.")
    return found[0]


def _mark(case: CaseArgument, said: str, is_seen: bool, is_reported: bool, as_json: bool) -> None:
    if said or (is_seen and is_reported):
        raise BadInput("A mark is set by itself.", "Use --mark-seen or --mark-reported alone.")
    with writing(case) as workspace:
        last = news.last_step(workspace.reader)
        if not last:
            raise BadInput("Nothing was done in this case yet.")
        op = partial(news_marks.mark_reported, step_id=last)
        if is_seen:
            op = partial(news_marks.mark_seen, author=author(), step_id=last)
        outcome = workspace.run(op).result()
    tell(outcome, as_json, up_to=last)


def _after(reader: Reader, since: str) -> int:
    if since not in ("", SEEN, REPORTED):
        return news.place_before(reader, moment_of(read_date(since)))
    mark = news.mark_of(reader, REPORTED) if since == REPORTED else news.mark_of(reader, SEEN, author())
    if mark is None and since:
        raise BadInput(f"Nothing is marked as {since} yet.", f"Use --mark-{since} first, or --since with a day.")
    return news.place_of_mark(reader, mark) if mark is not None else 0


def _row(item: NewsItem) -> tuple[str, ...]:
    detail = ", ".join(item.fields) or item.label
    return item.what, kind_shown(item.kind).label, item.title, detail, item.author, item.made_at
