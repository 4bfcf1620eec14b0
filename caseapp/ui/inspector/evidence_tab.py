"""The quote cards of a record: each excerpt once, with the fields it backs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from caseapp.domain.kinds import Kind
from caseapp.ops import evidence as ops
from caseapp.platform.translation import mark, tr
from caseapp.queries.evidence import Quote, chains
from caseapp.queries.records import RecordView
from caseapp.ui.inspector.context import FormContext
from caseapp.ui.inspector.fact_tab import FactTab
from caseapp.ui.text.chains import chain_line
from caseapp.ui.widgets.cards import QuoteCard, QuoteCardList
from caseapp.ui.widgets.empty_state import EmptyState

NO_SOURCE = (mark("No source yet"), mark("Select words in a source and cite them for this record."))
SPEAKS_FOR_ITSELF = (
    mark("A source backs others"),
    mark("What its words bear out is marked in the text; another source may back it."),
)
ARE_WORDS = (
    mark("These are the words themselves"),
    mark("What they bear out is marked in the text, in the reader."),
)
STANCES = (mark("contradicts"), mark("mentions"), mark("omits"))  # what is said of a quote that does not support
_EMPTY = {"source": SPEAKS_FOR_ITSELF, "excerpt": ARE_WORDS}


class EvidenceTab(FactTab):
    """Cards, or what to do when there are none."""

    title = mark("Evidence")

    def __init__(self, context: FormContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.cards = QuoteCardList(context.theme, self)
        self.cards.setObjectName("evidenceCards")
        self._empty = EmptyState(
            context.theme,
            context.icons,
            "quote-dashed",
            tr(NO_SOURCE[0]),
            tr(NO_SOURCE[1]),
            parent=self,
        )
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 4, 0)
        column.addWidget(self._stack)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.cards)
        self.cards.activated_excerpt.connect(self.excerpt_activated)
        self.cards.remove_requested.connect(self._on_cards_remove_requested)

    def show_record(self, view: RecordView, quotes: Sequence[Quote]) -> None:
        """Shows the quotes of a record."""
        self.counted.emit(str(len({quote.excerpt_id for quote in quotes}) or ""))
        self.cards.show_cards(cards_of(view.kind, quotes, self._chains(quotes)))
        title, advice = _EMPTY.get(view.kind.name, NO_SOURCE)
        self._empty.show_words(tr(title), tr(advice))
        self._stack.setCurrentWidget(self.cards if quotes else self._empty)

    def _chains(self, quotes: Sequence[Quote]) -> dict[str, str]:
        """By excerpt, who reported its words: its own chain, else its source's unless the record has one."""
        view = self.context.view
        ids = {id_ for each in quotes for id_ in (each.excerpt_id, each.source_id)}
        known = chains(self.context.session.reader, ids)
        is_told = view is not None and bool(view.fields.get("chain"))
        found: dict[str, str] = {}
        for each in quotes:
            others = () if is_told else known.get(each.source_id, ())
            found[each.excerpt_id] = chain_line(known.get(each.excerpt_id, others))
        return found

    def _on_cards_remove_requested(self, citation_ids: str) -> None:
        if not self.context.session.is_read_only:
            self.context.run(partial(ops.remove_citations, citation_ids=citation_ids.split()))


def cards_of(kind: Kind, quotes: Sequence[Quote], lines: Mapping[str, str]) -> list[QuoteCard]:
    """A card for each excerpt, in the order they were cited, with all its citations; `lines` are chains by excerpt."""
    found: dict[str, list[Quote]] = {}
    for quote in quotes:
        found.setdefault(quote.excerpt_id, []).append(quote)
    return [_card(kind, same, lines.get(excerpt_id, "")) for excerpt_id, same in found.items()]


def _card(kind: Kind, same: Sequence[Quote], chain: str) -> QuoteCard:
    first = same[0]
    fields = dict.fromkeys(_label(kind, quote.field) for quote in same if quote.field)
    stances = dict.fromkeys(tr(quote.stance) for quote in same if quote.stance != "supports")
    return QuoteCard(
        excerpt_id=first.excerpt_id,
        quote=first.exact,
        state=first.state,
        where=f"{first.source_title} ¶{first.paragraph}",
        detail=" · ".join(filter(None, (", ".join(fields), ", ".join(stances)))),
        citation_id=" ".join(quote.citation_id for quote in same),
        chain=chain,
    )


def _label(kind: Kind, field: str) -> str:
    try:
        return tr(kind.field(field.partition("/")[0]).label).lower()
    except KeyError:
        return field
