"""Instruments that are cut from the song itself: a kit of its drum hits, its voice in short notes."""
