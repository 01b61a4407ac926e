"""What people write into the sheets, as tables of words: shared by the projects, filled with their own names."""
