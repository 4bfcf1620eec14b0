"""Steps of daily work: records, words that bear them out, a plan, undo, search and a check."""

from __future__ import annotations

from functools import partial

from caseapp.cli.self_test.documents import WORDS
from caseapp.cli.self_test.trial import Trial, expect
from caseapp.exchange.dump import dump
from caseapp.exchange.plan_files import plan_from_json
from caseapp.ops import evidence, plans, records
from caseapp.queries import checks, listings
from caseapp.queries import records as record_queries
from caseapp.queries.evidence import quotes
from caseapp.queries.search import search as search_for


def add(trial: Trial) -> str:
    """Records of several kinds, with names in two scripts and an uncertain date."""
    do, create = trial.do, records.create
    names = {"names": "Park Jin;박진"}
    trial.person_id = do(partial(create, kind_name="person", title="Park Jin", fields=names))
    fields = {"date": "circa 18 Feb 2023", "status": "held", "participants": [{"actor": trial.person_id}]}
    trial.event_id = do(partial(create, kind_name="event", title="Munich talks", fields=fields))
    do(partial(create, kind_name="statement", title="They met", fields={"speaker": trial.person_id}))
    do(partial(create, kind_name="action_item", title="Meet again", fields={"owed_by": ["Park Jin"]}))
    date = record_queries.get(trial.reader, trial.event_id).fields["date"]
    expect(date and date.edtf == "2023-02-18~", "A date was not understood.")
    return "person, meeting, statement, open item"


def cite(trial: Trial) -> str:
    """An excerpt of words in several scripts backs a field."""
    start = trial.text.index(WORDS)
    op = partial(evidence.cite_span, version_id=trial.version_id, start_cp=start, end_cp=start + len(WORDS))
    trial.do(partial(op, record_id=trial.event_id, field="participants"))
    (quote,) = quotes(trial.reader, trial.event_id)
    expect(quote.exact == WORDS, "An excerpt has other words than its text.")
    return f"{len(WORDS)} characters at {start}"


def apply_plan(trial: Trial) -> str:
    """A proposed record with its span, as scripts write them."""
    start = trial.text.index("Munich")
    span = {"start": start, "end": start + 6, "exact": "Munich"}
    place = {"ref": "munich", "kind": "place", "title": "München", "evidence": [span]}
    trial.do(partial(plans.apply, plan=plan_from_json({"records": [place]}), source_id=trial.source_id))
    return "one record with its evidence"


def undo_and_redo(trial: Trial) -> str:
    """An edit that is taken back and done again, byte by byte."""
    case = trial.case
    before = list(dump(case.reader))
    fields = {"title": "뮌헨 회담", "status": "cancelled"}
    case.do(partial(records.edit, record_id=trial.event_id, fields=fields))
    after = list(dump(case.reader))
    case.undo().result()
    expect(list(dump(case.reader)) == before, "Undo did not bring back what was.")
    case.redo().result()
    expect(list(dump(case.reader)) == after != before, "Redo did not do the same again.")
    return case.history.undo_label


def search(trial: Trial) -> str:
    """A text by a Korean word in it, and a person by the name in the other script."""
    found = [each.id for each in search_for(trial.reader, "외무상")]
    expect(trial.source_id in found, "A text is not found by a Korean word in it.")
    part = [each.id for each in search_for(trial.reader, "외무")]
    expect(trial.source_id in part, "A text is not found by the beginning of a Korean word.")
    named = [each.id for each in listings.find(trial.reader, "박진")]
    expect(trial.person_id in named, "A person is not found by the name in another script.")
    return f"외무상 is in {len(found)} texts, 박진 is Park Jin"


def check(trial: Trial) -> str:
    """The check that people run, on all that the steps before have made."""
    report = checks.check(trial.reader)
    expect(report.is_sound, "; ".join(problem.message for problem in report.problems))
    return ", ".join(f"{number} {rule}" for rule, number in report.checked.items())
