"""The open-items pane."""
