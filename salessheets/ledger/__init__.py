"""The ledger below 台账/: numbers that were given out, and documents that became final."""
