"""A shared copy: `selection` follows the rules, `manifest` says what comes of it, `wording` finds names."""
