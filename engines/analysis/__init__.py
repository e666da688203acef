"""Hearing a song: beats, bars, key, chords, sections, loudness and stem activity."""
