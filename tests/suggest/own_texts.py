"""Texts of our own with what is in them: `data/own-NAME.json` holds a list of texts, each with what it tells by kind.

Each thing told has its `quote`, which stands once in the text, and what is scored of it.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from caseapp.domain.plans import plan_as_json
from caseapp.exchange.json_values import to_json
from caseapp.suggest.engine import suggest
from tests.suggest.gold import GoldText, Told
from tests.suggest.scoring import Score, Scores, score

DATA = Path(__file__).with_name("data")


def own_scores(name: str, kind: str, key: str) -> Scores:
    """The measures over the texts of `own-NAME.json`; `key` is where they keep what is of `kind`."""
    total: Scores = {}
    for number, each in enumerate(json.loads((DATA / f"own-{name}.json").read_text(encoding="utf-8"))):
        told = tuple(_told(each["text"], one) for one in each[key])
        gold = GoldText(f"{name} {number}", each["text"], date.fromisoformat(each["published"]), {kind: told})
        plan = suggest(gold.text, gold.published, language=each.get("language", "en"))
        for measure, found in score(gold, plan).items():
            into = total.setdefault(measure, Score())
            into += found
    return total


def drafted(path: Path) -> str:
    """The plans of the first three texts of a file, as JSON."""
    texts = json.loads(path.read_text(encoding="utf-8"))["texts"][:3]
    plans = [plan_as_json(suggest(each["text"], date(2023, 2, 22), (), "en")) for each in texts]
    return json.dumps(to_json(plans), ensure_ascii=True)


def _told(text: str, one: dict[str, Any]) -> Told:
    assert text.count(one["quote"]) == 1, one["quote"]
    start = text.index(one["quote"])
    facts = {**one, "participants": [(each,) for each in one.get("participants", ())]}
    return Told((one["quote"],), ((start, start + len(one["quote"])),), facts)
