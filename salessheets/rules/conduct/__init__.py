"""五 纪律: duties and conduct (clause 五)."""
