"""The command line: replays logs and shows timesheets and pause panels. It only presents; the core counts."""

from frontdesk.cli.app import main

__all__ = ["main"]
