"""The right-hand pane: a form for every kind of record, its quote cards, relations and history."""
