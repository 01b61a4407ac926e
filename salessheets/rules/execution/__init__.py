"""3 实施: strategy, activities, monitoring (clauses 3.1 to 3.3)."""
