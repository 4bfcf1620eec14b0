"""Sources in the window: a tab that reads one of them, and the ways a text comes in."""
