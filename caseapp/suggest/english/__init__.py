"""English: its tables and frames."""
