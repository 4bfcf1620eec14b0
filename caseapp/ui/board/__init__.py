"""Open items as a board: columns of cards, moved by mouse or keyboard."""
