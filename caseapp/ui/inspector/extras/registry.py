"""Which sections stand below the fields of which kind."""

from __future__ import annotations

from caseapp.ui.inspector.extras.base import Extra
from caseapp.ui.inspector.extras.holders import Holders
from caseapp.ui.inspector.extras.issue_tree import IssueTree
from caseapp.ui.inspector.extras.office_on import OfficeOn
from caseapp.ui.inspector.extras.positions import Positions

EXTRAS: dict[str, tuple[type[Extra], ...]] = {
    "person": (OfficeOn,),
    "organisation": (Holders,),
    "state": (Holders,),
    "post": (Holders,),
    "issue": (IssueTree,),
    "proposal": (Positions,),
}
