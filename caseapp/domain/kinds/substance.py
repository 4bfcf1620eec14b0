"""What was said, offered, agreed, claimed and is still owed."""

from __future__ import annotations

from caseapp.domain.kinds.actors import ACTORS, SIDES
from caseapp.domain.kinds.fields import Kind, choice, date, long_text, ref, refs, rows, text
from caseapp.domain.kinds.sources import CHAIN

ITEM_STATUSES = ("open", "claimed done", "done", "withdrawn", "superseded")
OPEN_STATUSES = ("open", "claimed done")

STATEMENT = Kind(
    "statement",
    "Statement",
    "Statements",
    "S",
    (
        ref("speaker", "Speaker", *ACTORS),
        text("unnamed_speaker", "Speaker, not named"),
        ref("on_behalf_of", "For", *SIDES),
        choice(
            "kind",
            "Kind",
            "position",
            "demand",
            "offer",
            "denial",
            "apology",
            "commitment",
            "assessment",
            "silence",
            default="position",
        ),
        date("said", "Said"),
        ref("event", "At", "event"),
        ref("issue", "Issue", "issue"),
        ref("proposal", "On the proposal", "proposal"),
        choice("stance", "Stance on it", "supports", "supports with conditions", "reserves", "rejects"),
        long_text("text", "Text"),
        long_text("translation", "Translation"),
        CHAIN,
    ),
)

PROPOSAL = Kind(
    "proposal",
    "Proposal",
    "Proposals",
    "R",
    (
        ref("proposer", "Proposer", *ACTORS),
        refs("addressees", "Addressed to", *ACTORS, table="proposal_addressee"),
        choice("status", "Status", "floated", "official", "accepted", "rejected", "withdrawn", default="floated"),
        date("date", "Date"),
        ref("issue", "Issue", "issue"),
        rows("components", "Parts", text("text", "Part"), table="proposal_component"),
        ref("supersedes", "Supersedes", "proposal"),
    ),
)

INSTRUMENT = Kind(
    "instrument",
    "Agreement or judgment",
    "Agreements, judgments",
    "G",
    (
        choice("kind", "Kind", "judgment", "agreement", "treaty", "declaration", "law", default="agreement"),
        rows(
            "parties",
            "Parties",
            ref("actor", "Party", *SIDES),
            text("role", "Role", "such as signatory, plaintiff, respondent"),
            table="instrument_party",
        ),
        ref("issued_by", "Issued by", *ACTORS),
        date("date", "Date"),
        text("case_number", "Case number"),
        choice("in_force", "In force", "yes", "no", "in part", "disputed"),
        choice("enforcement", "Enforcement", "none", "sought", "stayed", "partly enforced", "enforced", is_open=True),
        ref("issue", "Issue", "issue"),
    ),
)

CLAIM = Kind(
    "claim",
    "Claim",
    "Claims",
    "G",
    (
        ref("claimant", "Claimant", *ACTORS),
        ref("respondent", "Respondent", *ACTORS),
        ref("instrument", "Under", "instrument"),
        text("amount", "Amount", "as stated, such as 100,000,000"),
        text("currency", "Currency", "ISO 4217, such as KRW"),
        choice("status", "Status", "pending", "awarded", "dismissed", "settled", "paid", default="pending"),
        ref("paid_by", "Paid by", *ACTORS),
    ),
)

ACTION_ITEM = Kind(
    "action_item",
    "Open item",
    "Open items",
    "A",
    (
        choice("status", "Status", *ITEM_STATUSES, default="open"),
        refs("owed_by", "Owed by", *ACTORS, table="action_owed_by"),
        refs("owed_to", "Owed to", *ACTORS, table="action_owed_to"),
        choice("kind", "Kind", "promise", "request", "demand", "open point", "own task", default="open point"),
        ref("arising_event", "Arises from", "event"),
        ref("arising_excerpt", "Arising words", "excerpt"),
        date("since", "Since"),
        date("due", "Due"),
        ref("due_before", "Due before", "event"),
        text("condition", "Only if", "such as: the proposal is accepted"),
        text("closes_when", "Closes when"),
        ref("closing_excerpt", "Closing words", "excerpt"),
        ref("issue", "Issue", "issue"),
        text("assignee", "Handled by"),
        rows(
            "log",
            "Log",
            date("at", "Date"),
            choice("status", "Status", *ITEM_STATUSES),
            text("note", "Note"),
            table="action_log",
        ),
    ),
)

RELATION = Kind(
    "relation",
    "Relation",
    "Relations",
    "O",
    (
        ref("subject", "From", "*"),
        text("kind", "Relation", "such as: precedent of, family of, funds"),
        ref("object", "To", "*"),
        date("from", "Since"),
        date("to", "Until"),
    ),
)
