"""Writing and playing new parts: drums, bass, chords, pads and textures."""
