"""Korean: its tables and frames."""
