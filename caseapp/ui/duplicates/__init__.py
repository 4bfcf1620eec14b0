"""Who is the same as whom: pairs to decide, side by side, and what was decided."""
