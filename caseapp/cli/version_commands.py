"""Commands for texts that change: a newer version of a source, and the quotes it no longer has as they were."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from caseapp.cli.files import reading, writing
from caseapp.cli.output import answer, table
from caseapp.cli.parameters import CaseArgument, JsonOption
from caseapp.queries import reanchoring
from caseapp.queries.names import id_of

if TYPE_CHECKING:
    from caseapp.ops.versions import NewVersion


def register(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    app.command("revise")(revise)
    app.command("anchors")(anchors)
    app.command("place")(place)


def revise(
    case: CaseArgument,
    source: Annotated[str, typer.Argument(help="The source, by id or title.")],
    document: Annotated[Path, typer.Argument(metavar="DOC", help="Its corrected or newly extracted document.")],
    as_json: JsonOption = False,
) -> int:
    """Add a newer version of a source's text; quotes that stand in it exactly move along. 1 when some do not."""
    from caseapp.workspace.importing import Revision  # loads SQLAlchemy: not for reading commands

    revision = Revision(document)
    revision.read()
    with writing(case) as workspace:
        made: NewVersion = workspace.do(partial(revision.write, source_id=id_of(workspace.reader, source, ["source"])))
    data: dict[str, Any] = {
        "version_id": made.version_id,
        "number": made.number,
        "verified": list(made.verified),
        "moved": list(made.moved),
        "changed": list(made.changed),
        "gone": list(made.gone),
    }
    counts = ", ".join(f"{name}: {len(data[name])}" for name in ("verified", "moved", "changed", "gone"))
    answer(as_json, data, [f"Version {made.number} of the text. Quotes {counts}."])
    return 1 if made.changed or made.gone else 0


def anchors(case: CaseArgument, as_json: JsonOption = False) -> int:
    """List the quotes that are changed or gone, with up to three places each may stand at now."""
    with reading(case) as reader:
        found = [(quote, reanchoring.proposals(reader, quote)) for quote in reanchoring.lost(reader)]
    data = [_told(quote, proposed) for quote, proposed in found]
    rows = [
        (quote.state, quote.exact, proposed[0].words if proposed else "", quote.excerpt_id) for quote, proposed in found
    ]
    answer(as_json, data, table(("State", "Quote", "Likest now", "Id"), rows) if rows else ["Every quote stands."])
    return 1 if found else 0


def place(
    case: CaseArgument,
    excerpt: Annotated[str, typer.Argument(help="The id of the quote.")],
    start: Annotated[int, typer.Argument(help="Where it begins in the newest text, in code points.")],
    end: Annotated[int, typer.Argument(help="Where it ends.")],
    as_json: JsonOption = False,
) -> int:
    """Say where a changed quote stands in the newest text of its source."""
    from caseapp.ops import versions

    with writing(case) as workspace:
        quote = reanchoring.lost_quote(workspace.reader, id_of(workspace.reader, excerpt, ["excerpt"]))
        workspace.do(
            partial(versions.place, excerpt_id=quote.excerpt_id, version_id=quote.newest_id, start_cp=start, end_cp=end)
        )
        label = workspace.history.undo_label
    answer(as_json, {"id": quote.excerpt_id, "label": label}, [label])
    return 0


def _told(quote: reanchoring.Lost, proposed: list[reanchoring.Proposal]) -> dict[str, Any]:
    return {
        "id": quote.excerpt_id,
        "state": quote.state,
        "exact": quote.exact,
        "source": quote.source_id,
        "version": quote.version_number,
        "proposals": [
            {"start": each.start_cp, "end": each.end_cp, "words": each.words, "likeness": round(each.likeness, 1)}
            for each in proposed
        ],
    }
