"""Pages in tabs: groups of them beside and below each other, in the window and in windows of their own."""
