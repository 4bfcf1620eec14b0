"""The first article, entered whole: what a careful reader takes out of it stands in the case, each on its words."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.text import canonical_newlines, sha256_text
from caseapp.exchange.plan_files import plan_from_json
from caseapp.exchange.text_files import read_text_file
from caseapp.ops import evidence, plans, sources
from caseapp.queries import evidence as quotes
from caseapp.queries import items, listings, meetings, offices
from caseapp.queries.checks import check
from caseapp.queries.origins import independent_origins
from caseapp.queries.records import get
from caseapp.workspace import Workspace
from tests.factories import new_case
from tests.gold.plan_of_gold import plan_of, quotes_in

SEED = Path(__file__).parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason=f"the seed article and its gold are not at {SEED}")


@pytest.fixture
def article(tmp_path: Path) -> tuple[Workspace, sources.Imported, dict[str, str]]:
    """The article in a case, with the ids that the plan's refs became."""
    case = new_case(tmp_path, "Forced labour")
    content, decoded = read_text_file(SEED / "article.txt")
    original = sources.Original(content, "text/plain", "article.txt", decoded.encoding)
    imported = case.do(partial(sources.import_text, title="Article", text=decoded.text, original=original))
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    plan = plan_from_json(plan_of(gold, sha256_text(canonical_newlines(decoded.text))))
    return case, imported, case.do(partial(plans.apply, plan=plan))


def test_the_whole_gold_stands_in_the_case(article: tuple[Workspace, sources.Imported, dict[str, str]]) -> None:
    case, imported, ids = article
    with case:
        read = case.reader
        events = {row.id: row for row in meetings.page(read, meetings.ids(read))}
        of_gold = [events[ids[ref]] for ref in ids if ref.startswith("m-") and ids[ref] in events]
        assert len(of_gold) == 6
        assert sorted(row.status for row in of_gold) == [
            "expected",
            "expected",
            "held",
            "held",
            "planned",
            "unscheduled",
        ]
        assert events[ids["m-fm-munich"]].margin_of == "Munich Security Conference"
        assert get(read, ids["m-backchannel-2015"]).fields["kind"] == "back channel"
        assert len([ref for ref in ids if ref.startswith("p-")]) == 7
        assert len([ref for ref in ids if ref.startswith("s-")]) == 6
        assert len([ref for ref in ids if ref.startswith("de-")]) == 5
        assert len(listings.ids(read, ["proposal"])) == 1
        assert len(items.ids(read)) == 10
        assert quotes.chain(read, ids["s-im"]) == ("China News Service", "Yonhap News Agency", "Im Soo-seok")
        assert get(read, imported.source_id).fields["published"].edtf == "2023-02-22"
        assert not check(read).problems


def test_offices_are_those_of_the_time(article: tuple[Workspace, sources.Imported, dict[str, str]]) -> None:
    case, _, ids = article
    with case:
        (office,) = offices.offices_on(case.reader, ids["p-im"], None)
        assert office.words == "spokesman, Ministry of Foreign Affairs of South Korea"
        munich = get(case.reader, ids["m-fm-munich"]).fields["date"]
        assert offices.offices_on(case.reader, ids["p-lee"], munich) == []
        assert [each.title for each in offices.offices_on(case.reader, ids["p-park-jin"], munich)] == [
            "Foreign Minister"
        ]


def test_every_quote_of_the_gold_holds_at_its_span(
    article: tuple[Workspace, sources.Imported, dict[str, str]],
) -> None:
    case, imported, _ = article
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    found = list(quotes_in(gold))
    assert len(found) == gold["verification"]["quotes_checked"] == 173
    with case:
        for words, start, end in found:
            op = partial(evidence.mark, version_id=imported.version_id, start_cp=start, end_cp=end, exact=words)
            excerpt_id = case.do(op)
            assert get(case.reader, excerpt_id).fields["exact"] == words
        assert not check(case.reader).problems


def test_one_origin_reported_three_times_is_one(article: tuple[Workspace, sources.Imported, dict[str, str]]) -> None:
    case, _, ids = article
    with case:
        assert independent_origins(case.reader, ids["s-im"]) == 1


def test_the_plan_is_one_step(article: tuple[Workspace, sources.Imported, dict[str, str]]) -> None:
    case, imported, _ = article
    with case:
        case.undo().result()
        assert case.reader.rows("SELECT count(*) FROM record") == [(1,)]
        case.redo().result()
        assert len(items.ids(case.reader)) == 10
        assert quotes.marked(case.reader, imported.version_id)
