"""5 收尾: filing, performance, sharing (clauses 5.1 to 5.3)."""
