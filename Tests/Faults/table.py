"""The table of faults: a function a row, by its number in docs/faults.md.

A row gets the tools, a source of chance and how much of the full count it should do (0…1]. It returns how many cases it
tried, 0 where the machine does not allow any, with a remark if it has one, and raises AssertionError.
"""

ROWS = {}


def row(number, title, full):
    """A row of the table; `full` is its count before a release."""
    def register(function):
        ROWS[number] = (title, full, function)
        return function
    return register


def some(full, share, least):
    return min(full, max(least, int(full * share)))
