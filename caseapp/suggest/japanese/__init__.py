"""Japanese: its tables and frames."""
