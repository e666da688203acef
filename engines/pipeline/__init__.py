"""The use cases: open, split, analyse, plan, remix, prove and export; the only wiring of the rooms."""
