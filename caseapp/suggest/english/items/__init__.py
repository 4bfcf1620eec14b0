"""Open items, proposals, channels and instruments, and the clauses they stand in."""
