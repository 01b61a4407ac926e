"""What surrounds the program, looked at once: the share, the fonts, LibreOffice, Excel, the watcher.

A check is one file with a function `check(place)`, found by walking this package; it gives what it found in words,
and a remedy with each fault.
"""
