"""Parts that several panes share: pills, cards, empty states, message bars. They know no case."""
