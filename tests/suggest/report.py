"""`make eval`: the scores of the suggestions on the development texts, with every miss and every false alarm."""

from __future__ import annotations

import argparse
import sys
import time

from caseapp.suggest.engine import suggest
from caseapp.suggest.ner.worker import NameWorker
from tests.suggest.east_asian_scores import lines
from tests.suggest.gold import gold_texts
from tests.suggest.scoring import Score, Scores, score

#: Each measure with its aim; those without one are told for information.
AIMS = {
    "people recall": 0.85,
    "people precision": 0.90,
    "role": 0.90,
    "dates recall": 0.95,
    "dates precision": 0.0,
    "meetings recall": 0.85,
    "meetings precision": 0.80,
    "meeting date": 0.85,
    "participants": 0.80,
    "meeting status": 0.95,
    "open items recall": 0.85,
    "open items precision": 0.70,
    "statements recall": 0.90,
    "chain": 0.90,
    "statements precision": 0.0,
    "organisations recall": 0.0,
    "places recall": 0.0,
    "demands recall": 1.0,
    "proposals recall": 1.0,
}


def development_scores(worker: NameWorker | None = None) -> tuple[Scores, float]:
    """All measures over all development texts, with names by a model if there is a worker, and the seconds that 1,000
    words took."""
    total: Scores = {}
    seconds, words = 0.0, 0
    for gold in gold_texts():
        begun = time.perf_counter()
        seen = worker.names(gold.text) if worker is not None else ()
        plan = suggest(gold.text, gold.published, language="en", seen=seen)
        seconds += time.perf_counter() - begun
        words += len(gold.text.split())
        for name, each in score(gold, plan).items():
            into = total.setdefault(name, Score())
            into += each
    return total, seconds * 1000 / max(words, 1)


def main() -> int:
    """Prints the report; 1 when there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="print the wrong ones of measures that begin so")
    parser.add_argument("--engine", choices=("rules", "ner"), default="rules", help="ner needs the extra of that name")
    chosen = parser.parse_args()
    if chosen.engine == "ner":
        with NameWorker() as worker:
            worker.names("Ready.")
            scores, seconds = development_scores(worker)
    else:
        scores, seconds = development_scores()
    if not scores:
        sys.stdout.write("The development texts are not beside the project: nothing was measured.\n")
        return 1
    sys.stdout.write("Development numbers: the rules were written with these texts at hand.\n\n")
    for name, aim in AIMS.items():
        each = scores.get(name, Score())
        missed = "" if each.share >= aim else "  MISSED"
        wanted = f"aim {aim:.2f}" if aim else ""
        sys.stdout.write(f"{name:<24}{each.share:6.2f}  {each.right:>3} of {each.of:<3}  {wanted}{missed}\n")
    sys.stdout.write(f"{'seconds per 1,000 words':<24}{seconds:6.3f}\n")
    sys.stdout.write("\nKorean, Japanese and Chinese: texts written for this project, a third of them kept aside.\n\n")
    sys.stdout.write("".join(f"{line}\n" for line in lines()))
    for name, each in scores.items():
        if each.wrong and name.startswith(chosen.only):
            sys.stdout.write(f"\n{name}\n" + "".join(f"  {words}\n" for words in each.wrong))
    return 0


if __name__ == "__main__":
    sys.exit(main())
