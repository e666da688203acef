"""Trials that break things on purpose: `python -m tests.gauntlet`, one table with counts and seeds."""
