"""A page on this machine with the same buttons as the command line: portfolio, projects, forms, and what runs now.

Only this machine can reach it, and only who was given its link. Pages are those of the roll-up, made from the last
review, with a bar above them; no script runs in them, and nothing of 绩效/ is ever shown.
"""
