"""Values worked out from the rows and used by metrics, rules and forms alike (schema, derived values)."""
