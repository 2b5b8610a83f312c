"""Others at the same issue: editors, programs, clocks."""

import json
import os

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
        first.kill()
        second.kill()
    return rounds


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
