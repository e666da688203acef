"""Clauses and the edits drafted from them: what they aim at, how far they go, how they are settled."""
