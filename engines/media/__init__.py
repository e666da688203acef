"""Probe, decode, encode and tag media files."""
