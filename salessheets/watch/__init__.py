"""Keeps a portfolio up to date while people work: look, decide, do, for months on a share that comes and goes."""
