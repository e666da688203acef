"""From plain words to a remix plan."""
