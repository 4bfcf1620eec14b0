"""A table of any kind of record, and of the smart lists."""
