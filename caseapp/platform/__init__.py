"""What the program needs of the machine it runs on. It knows nothing of cases and raises plain OS errors."""
