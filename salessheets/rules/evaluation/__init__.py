"""4 评估: sales analysis, feedback, lessons (clauses 4.1 to 4.3)."""
