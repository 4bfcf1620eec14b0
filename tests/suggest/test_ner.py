"""The extra for names: a worker that may be missing, silent or dead, and what it sees where no rule claims it."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from caseapp.domain.errors import CaseError
from caseapp.suggest.engine import suggest
from caseapp.suggest.found import NameSeen
from caseapp.suggest.ner.worker import NameWorker, is_installed

_ECHO = """
import json, sys
for line in sys.stdin:
    text = json.loads(line)["text"]
    at = text.index("Zyx")
    print(json.dumps({"names": [[at, at + 9, "person"]]}), flush=True)
"""
TEXT = "Nobody had seen 𠮷 Zyx Qwert🙂 there. Qwert left."


def test_a_worker_serves_many_texts_in_code_points() -> None:
    with NameWorker([sys.executable, "-c", _ECHO]) as worker:
        for before in ("", "\U00020bb7 "):
            text = f"{before}Zyx Qwert"
            (name,) = worker.names(text)
            assert text[name.start_cp : name.end_cp] == "Zyx Qwert"


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "print('no json', flush=True); input()"])
def test_a_worker_that_fails_is_told_of(code: str) -> None:
    with NameWorker([sys.executable, "-c", code]) as worker, pytest.raises(CaseError, match="gave no answer"):
        worker.names("Words.")


def test_a_worker_that_hangs_is_ended() -> None:
    with NameWorker([sys.executable, "-c", "import time; time.sleep(60)"], 0.3) as worker, pytest.raises(CaseError):
        worker.names("Words.")


@pytest.mark.skipif(is_installed(), reason="the extra [ner] is installed here")
def test_without_the_extra_it_is_said_how_to_get_it() -> None:
    with pytest.raises(CaseError, match=r"\[ner\]") as refused:
        NameWorker()
    assert "ner.lock" in refused.value.advice


@pytest.mark.skipif(not is_installed(), reason="the extra [ner] is not installed: pip install -r packaging/ner.lock")
def test_the_model_sees_people() -> None:
    with NameWorker() as worker:
        names = worker.names("The court heard from Henrike Vandermolen on Monday.")
    assert [each.kind for each in names] == ["person"]


def test_what_is_seen_counts_where_no_rule_claims_it() -> None:
    at = TEXT.index("Zyx")
    seen = [NameSeen(at, at + len("Zyx Qwert"), "person")]
    people = [
        each for each in suggest(TEXT, date(2023, 2, 22), language="en", seen=seen).records if each.kind == "person"
    ]
    assert [(each.title, each.rule) for each in people] == [("Zyx Qwert", "seen by the model")]
    assert [each.exact for each in people[0].evidence] == ["Zyx Qwert", "Qwert"]
