"""Writing a remix, its stems and its report to files."""
