"""What a text tells, drafted as records and put before a person: the pane, what it shows, and what reads the texts."""
