"""The instruments: pure functions from a tone to (2, frames) of sound, band-limited and deterministic."""
