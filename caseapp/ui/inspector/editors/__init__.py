"""One editor for each form a value may take."""
