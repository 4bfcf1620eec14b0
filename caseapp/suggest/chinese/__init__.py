"""Chinese: its tables and frames."""
