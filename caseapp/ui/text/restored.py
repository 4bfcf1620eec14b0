"""What restoring a record says to a person."""

from __future__ import annotations

from caseapp.ops.restore import Restored
from caseapp.platform.translation import tr


def missing_words(restored: Restored) -> str:
    """What could not come back because it is gone, in a sentence."""
    gone = [
        tr("{field}: “{title}”", field=tr(each.field), title=each.title or tr("something deleted since"))
        for each in restored.missing
    ]
    return tr("Left out, for it is gone or no longer fits: {list}.", list="; ".join(gone)) if gone else ""
