"""Editors of lists of rows: names, participants, posts held, chains, logs."""
