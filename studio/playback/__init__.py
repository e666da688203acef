"""Real-time playback: a sound card, or a silent clock."""
