"""The demo: a company that does not exist, eight of its sales projects, and the faults that a team really makes."""
