"""Credits, contributions and what a song's owner allows."""
