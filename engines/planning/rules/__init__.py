"""What each operation is called and how its parameters are read, a file for each family of operations."""
