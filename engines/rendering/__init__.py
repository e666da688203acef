"""From an arrangement to sound, by the block."""
