"""What every cell must be: filled where needed, known, told once (column codes C-)."""
