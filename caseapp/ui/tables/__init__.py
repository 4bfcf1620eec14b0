"""Tables of records: columns, the model, the view and its painting; no query of its own, no writing."""
