"""Date words of English, and the tense around them."""
