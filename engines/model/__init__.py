"""The shared words: song, facts, plan, edits, arrangement, receipt, rights; values only, no work."""
