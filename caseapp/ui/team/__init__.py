"""Teams in the window: founded, joined, kept up to date in the background, and who has what."""
