"""The dialog that says what the columns of a table become."""
