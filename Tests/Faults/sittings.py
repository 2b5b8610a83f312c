"""Sittings that the rows have in common: one that saves twice, and one that dies while somebody types."""

import json
import time

from shelf import Shelf, TYPED, characters, check_typed, expect, letters


def whole(shelf, *values):
    """The file is one of these, byte for byte, or what the program made of one."""
    found = json.loads(shelf.file.read_bytes())
    expect(found in values or characters(found), f"the file is neither old nor new: {shelf.file.read_bytes()[:200]}")
    return found


def script(typist, quits=True):
    """Types, saves, types on, and leaves; as far as the program lives."""
    try:
        typist.ready()
        typist.type(TYPED[0:4])
        typist.wait_for(TYPED[3])
        typist.save()
        typist.type(TYPED[4:6])
        typist.wait_for(TYPED[5])
        typist.save()
        if quits:
            typist.terminal.send(b"\x11")
            typist.rest()
    except (EOFError, OSError):
        reap(typist)
    return typist


def reap(typist):
    """Takes what the dead program has written, and its status."""
    try:
        return typist.rest()
    except (TimeoutError, ChildProcessError):
        return typist.kill()


def die(tools, chance, death, limit=None):
    """Types at some 40 keys a second, dies at any moment, and looks what the next start has."""
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        text = letters(chance, 60)
        end = time.perf_counter() + chance.uniform(0.05, 0.9)
        for letter in text:
            typist.type([letter])
            typist.terminal.read(chance.uniform(0, 0.05))
            if time.perf_counter() > end:
                break
        start = time.perf_counter()
        death(typist)
        took = time.perf_counter() - start
        expect(limit is None or took < limit, f"it took {took:.1f} s to end")
        check_typed(typist, shelf.next())
        expect(json.loads(shelf.file.read_bytes()) == shelf.value, "the file changed without a save")
