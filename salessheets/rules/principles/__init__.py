"""二 原则: what every project needs (clauses 一 and 二)."""
