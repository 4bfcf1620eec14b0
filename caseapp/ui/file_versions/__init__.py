"""Earlier versions of the case file, and where the case is edited: two dialogs."""
