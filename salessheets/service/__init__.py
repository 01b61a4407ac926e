"""The watcher started by the system itself: systemd, the Windows Task Scheduler, launchd.

`planned` says what installing would do, as a value: files and commands. Nothing here runs anything but
`installing.carry_out`, which is given how to run a command.
"""
