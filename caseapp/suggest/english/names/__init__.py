"""Who and what is named: offices, people, bodies, places, and who is meant without a name."""
