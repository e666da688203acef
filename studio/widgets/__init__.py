"""Knobs, meters and waveforms that know no engine."""
