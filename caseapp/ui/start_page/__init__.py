"""What a person sees without a case: recent cases, new, open, the sample, and a place to drop a document."""
