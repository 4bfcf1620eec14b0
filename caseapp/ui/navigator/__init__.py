"""The tree of the case."""
