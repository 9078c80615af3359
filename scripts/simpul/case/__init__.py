"""What a case is: its file, its model, its text."""
