"""2 规划: plan, risks, customer needs (clauses 2.1 to 2.3)."""
