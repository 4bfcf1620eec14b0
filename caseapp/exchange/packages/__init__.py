"""A case packed for a journey: with its hashes, signed and encrypted where that is wished. No window, no database."""
