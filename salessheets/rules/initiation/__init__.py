"""1 启动: application, appraisal, team (clauses 1.1 to 1.3)."""
