"""The navigator: the lists of the case with their counts."""
