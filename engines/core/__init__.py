"""The ground floor: audio, musical time, errors, job contexts and named random streams."""
