"""The meetings table."""
