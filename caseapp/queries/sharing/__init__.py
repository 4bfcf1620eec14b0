"""What goes into a shared copy: `selection` follows the rules, `manifest` says what comes of it, `wording` the names."""
