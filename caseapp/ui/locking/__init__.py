"""Passphrases as a person gives them: asked for, chosen with their strength shown; the curtain over a locked case."""
