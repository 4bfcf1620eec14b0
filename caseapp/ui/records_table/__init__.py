"""Lists of records of any kind, and the smart lists."""
