"""Others at the same issue: editors, programs, clocks."""

import json
import os
import time

from screen import is_here, screen
from shelf import Shelf, TYPED, characters, check_typed, encode, expect, issue
from table import row, some


@row(13, "two editors in one issue", 500)
def two_editors(tools, chance, share):
    rounds = some(500, share, 8)
    with Shelf(tools) as shelf:
        first = shelf.start(JIANBAO_EDITOR="甲").ready()
        second = shelf.start(JIANBAO_EDITOR="乙").ready()
        second.terminal.send(b"\x1b[B" * 3 + b"\x1b[F")
        second.terminal.settle()
        present, _ = shelf.oracle("present")
        expect(sorted(entry["editor"] for entry in present) == ["乙", "甲"], f"who is here: {present}")
        supply = iter(TYPED)
        for _ in range(rounds):
            for typist in chance.sample([first, second], 2):
                text = [next(supply) for _ in range(chance.randint(0, 3))]
                typist.type(text)
                if text:
                    typist.wait_for(text[-1])
                if chance.random() < 0.7:
                    typist.save()
        for typist in (first, second, first):
            typist.save()
        final = json.loads(shelf.file.read_bytes())
        kept = characters(final)
        expect(sorted(kept) == sorted(set(first.sent + second.sent)), f"lost {set(first.sent + second.sent) - set(kept)}")
        if is_here():
            same_screens(first, second)
        idle(second)
        pace = sorted(news(first, second, next(supply)) for _ in range(5))[2]
        first.kill()
        second.kill()
    return rounds, f"a save is on the other's page after {pace * 1000:.0f} ms"


def same_screens(first, second):
    """Both show the same page, whoever sits before it."""
    pages = []
    for typist in (first, second):
        typist.terminal.send(b"\x1b[1;5H")
        typist.terminal.settle()
        start = len(typist.terminal.received)
        typist.terminal.send(b"\x0c")
        typist.terminal.settle()
        # The first row names the other, the last two are messages and keys.
        pages.append(screen(bytes(typist.terminal.received[start:]))[1:-2])
    expect(any(TYPED[0] in line for line in pages[0]), f"no page: {pages[0]}")
    expect(pages[0] == pages[1], f"the pages differ: {pages}")


def idle(typist):
    """Nobody types: no wakes from our own files, no processor; also where one sits on another machine, whose life is
    judged by the disk's clock."""
    sittings = typist.shelf.folder / ".jianbao" / "sittings"
    known = json.loads(next(sittings.glob("*.presence")).read_bytes())
    known["sitting"].update(id="far", editor="丁", machine="another")
    (sittings / "far.presence").write_bytes(encode(known))
    typist.terminal.until("丁", timeout=20)
    work = typist.terminal.processor_time()
    end = time.perf_counter() + 2
    while time.perf_counter() < end:
        typist.terminal.read(0.1)
    used = typist.terminal.processor_time() - work
    expect(used < 0.2, f"{used:.2f} s of processor in 2 idle seconds")


def news(first, second, letter):
    """Seconds from one's save until the other's page has it."""
    first.type([letter])
    first.wait_for(letter)
    start = time.perf_counter()
    first.terminal.send(b"\x13")
    second.terminal.until(letter, timeout=20)
    took = time.perf_counter() - start
    first.terminal.settle()
    return took


@row(15, "the file changed, deleted or replaced from outside", 100)
def outside(tools, chance, share):
    rounds = some(100, share, 6)
    for index in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            typist.type(TYPED[:3])
            typist.wait_for(TYPED[2])
            before = shelf.file.stat()
            if index % 3 == 0:
                other = issue()
                other["sections"][1]["title"] = "别人的题"
                shelf.file.write_bytes(encode(other))
                os.utime(shelf.file, ns=(before.st_atime_ns, before.st_mtime_ns))
                typist.save()
                now = json.loads(shelf.file.read_bytes())
                expect(now["sections"][1]["title"] == "别人的题", "another's change was overwritten")
                expect(characters(now) == TYPED[:3], "our text was lost")
            elif index % 3 == 1:
                # It asks whether to bring the file back; whatever is answered, the text is not lost.
                shelf.file.unlink()
                typist.terminal.send(b"\x13")
                typist.terminal.settle()
                typist.kill()
                check_typed(typist, shelf.next())
                continue
            else:
                shelf.file.unlink()
                shelf.file.mkdir()
                typist.terminal.send(b"\x13")
                typist.terminal.settle()
                expect(shelf.file.is_dir(), "the folder was replaced")
                shelf.file.rmdir()
                shelf.file.write_bytes(encode(shelf.value))
                typist.save()
                expect(characters(json.loads(shelf.file.read_bytes())) == TYPED[:3], "our text was lost")
            typist.kill()
    return rounds
