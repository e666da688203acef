"""From a plan to an arrangement: what sounds when."""
