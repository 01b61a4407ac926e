"""What was read and worked out before, kept on this machine: gone at any time, it changes no result."""
