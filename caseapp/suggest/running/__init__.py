"""What Korean, Japanese and Chinese share: names and offices in scripts that do not part their words."""
