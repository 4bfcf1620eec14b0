"""The pop-up that finds verbs and records as one types: the command palette, and the type-ahead of Link."""
