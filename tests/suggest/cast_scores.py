"""How well the cast of reports written for this project is found: `python tests/suggest/cast_scores.py --aside`.

A third of them is kept aside: whoever widens the rules looks at the numbers of those, never at what is wrong in them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from caseapp.domain.plans import Plan, Proposed
from caseapp.suggest.engine import suggest
from tests.suggest.scoring import Score, Scores, same_name

PATH = Path(__file__).parent / "data" / "own-cast.json"


def own_scores(*, is_aside: bool) -> Scores:
    """The measures over the reports that were at hand, or over those kept aside."""
    total: Scores = {}
    for told in json.loads(PATH.read_text("utf-8"))["texts"]:
        if told["aside"] == is_aside:
            plan = suggest(told["text"], date.fromisoformat(told["published"]), language="en")
            for name, each in _scores(told, plan).items():
                into = total.setdefault(name, Score())
                into += each
    return total


def _scores(told: Mapping[str, Any], plan: Plan) -> Scores:
    scores: Scores = {}
    refs = {each.ref: each for each in plan.records}
    named = [each for each in plan.records if each.kind == "person" and not each.fields.get("is_unnamed")]
    pairs = _match(scores, "people", told, [_names(each) for each in told["people"]], named)
    for at, record in pairs:
        _judge(scores, told["people"][at], record, refs)
    for name, kind in (("organisations", "organisation"), ("states", "state"), ("places", "place")):
        records = [each for each in plan.records if each.kind == kind]
        _match(scores, name, told, [each.split(" = ") for each in told[name]], records)
    unnamed = [each for each in plan.records if each.kind == "person" and each.fields.get("is_unnamed")]
    score = scores.setdefault("unnamed", Score())
    for row in told["unnamed"]:
        score.add(_stands(told["text"], row["words"], unnamed), f"{told['name']}: {row['words']}")
    return scores


def _names(row: Mapping[str, Any]) -> list[str]:
    return [row["name"], *row.get("aliases", ())]


def _match(
    scores: Scores,
    name: str,
    told: Mapping[str, Any],
    wanted: Sequence[Sequence[str]],
    records: Sequence[Proposed],
) -> list[tuple[int, Proposed]]:
    """Pairs of what was told and found; what may be found or not counts neither way."""
    found: dict[int, Proposed] = {}
    used: set[str] = set()
    for is_exact in (True, False):
        for at, names in enumerate(wanted):
            for record in records:
                if at not in found and record.ref not in used and _is_same(names, record, is_exact=is_exact):
                    found[at] = record
                    used.add(record.ref)
    recall, precision = Score(), Score()
    for at, names in enumerate(wanted):
        recall.add(at in found, f"{told['name']}: missed {names[0]}")
    for record in records:
        is_free = record.ref not in used and any(_is_same([each], record, is_exact=False) for each in told["maybe"])
        if record.evidence and not is_free:
            precision.add(record.ref in used, f"{told['name']}: {record.title} “{record.evidence[0].exact}”")
    scores |= {f"{name} recall": recall, f"{name} precision": precision}
    return sorted(found.items())


def _is_same(names: Iterable[str], record: Proposed, *, is_exact: bool) -> bool:
    ours = [record.title, *(str(row["text"]) for row in record.fields.get("names", ()))]
    if is_exact:
        return any(name in ours for name in names)
    return any(same_name(name, each) for name in names for each in ours)


def _judge(scores: Scores, row: Mapping[str, Any], record: Proposed, refs: Mapping[str, Proposed]) -> None:
    posts = record.fields.get("posts", ())
    title = " ".join(str(post.get("title", "")) for post in posts)
    if role := row.get("role", ""):
        words = f"{row['name']}: {role} / {title}"
        scores.setdefault("role", Score()).add(bool(title) and same_name(title.lower(), role.lower()), words)
    if owner := row.get("of", ""):
        ours = [refs[ref] for ref in (record.fields.get("state"), *(post.get("organisation") for post in posts)) if ref]
        right = any(_is_same(owner.split(" = "), each, is_exact=False) for each in ours)
        scores.setdefault("whose", Score()).add(right, f"{row['name']}: {owner} / {[each.title for each in ours]}")


def _stands(text: str, words: str, records: Sequence[Proposed]) -> bool:
    start = text.index(words)
    end = start + len(words)
    return any(each.start < end and start < each.end for record in records for each in record.evidence)


def main() -> int:
    """Prints the measures, and what is wrong unless the reports are those kept aside."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aside", action="store_true")
    parser.add_argument("--only", default="")
    chosen = parser.parse_args()
    scores = own_scores(is_aside=chosen.aside)
    for name, each in scores.items():
        sys.stdout.write(f"{name:<24}{each.share:6.2f}  {each.right:>3} of {each.of}\n")
    for name, each in scores.items() if not chosen.aside else ():
        if each.wrong and name.startswith(chosen.only):
            sys.stdout.write(f"\n{name}\n" + "".join(f"  {words}\n" for words in each.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
