"""Statements: acts of speech, who speaks, by whom it is told, and the words."""
