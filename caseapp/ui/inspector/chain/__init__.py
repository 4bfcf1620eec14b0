"""The chain of attribution as a row of small cards: who reported from whom, down to the origin."""
