"""Open items: who owes what to whom."""
