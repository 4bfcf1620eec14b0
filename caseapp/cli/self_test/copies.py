"""Steps with other people: a copy that holds only what may go, and a copy changed apart that comes back."""

from __future__ import annotations

from functools import partial

from caseapp.cli.self_test.trial import Trial, expect
from caseapp.domain.sharing import Rules
from caseapp.ops import merging, records
from caseapp.queries import listings
from caseapp.queries.conflicts import open_conflicts
from caseapp.queries.records import get
from caseapp.store import lifecycle
from caseapp.workspace import Workspace, sharing
from caseapp.workspace.merging import merge_file

_SECRET = "비밀 소식통 Deep Throat"


def share(trial: Trial) -> str:
    """A secret record stays, with every word of it; the rest goes."""
    secret = {"sensitivity": "secret"}
    trial.do(partial(records.create, kind_name="person", title=_SECRET, fields=secret))
    shared = trial.folder / "shared.case"
    sharing.share(trial.path, shared, Rules())
    expect(_SECRET.encode() not in shared.read_bytes(), "A shared copy holds what was to stay.")
    with trial.reading(shared) as reader:
        records_shared = listings.ids(reader, ["event"])
    expect(trial.event_id in records_shared, "A shared copy lacks what was to go.")
    return f"{len(records_shared)} meetings went, a secret source stayed"


def merge(trial: Trial) -> str:
    """Both change one field, and the copy adds a record; what they disagree on is decided."""
    copy = trial.folder / "copy.case"
    lifecycle.copy_to(trial.path, copy)
    edit = partial(records.edit, record_id=trial.event_id)
    with Workspace.open(copy, "Colleague") as other:
        other.do(partial(edit, fields={"title": "Talks in Munich"}))
        added = other.do(partial(records.create, kind_name="person", title="林芳正 외무상"))
    trial.do(partial(edit, fields={"title": "뮌헨에서 만남"}))
    report = merge_file(trial.case, copy)
    expect(added in report.added, "A record of a copy did not come.")
    (conflict,) = open_conflicts(trial.reader)
    theirs = conflict.side_named("theirs")
    expect(theirs is not None and {side.author for side in conflict.sides} >= {"Colleague"}, "A side is missing.")
    if theirs is not None:
        trial.do(partial(merging.decide, choice=conflict.choose(theirs)))
    expect(not open_conflicts(trial.reader), "What was decided is still open.")
    expect(get(trial.reader, trial.event_id).title == "Talks in Munich", "A decision did not do what it says.")
    return f"{report.steps} steps, one conflict, decided"
