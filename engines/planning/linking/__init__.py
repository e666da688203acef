"""Clauses that lean on their neighbours: what one leaves out and another has said."""
