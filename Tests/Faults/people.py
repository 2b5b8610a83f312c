"""Others at the same issue: editors, programs, clocks."""

import json
import os
import re
import time

from screen import is_here, screen
from shelf import Shelf, TYPED, characters, check_typed, encode, expect, issue
from table import row, some


@row(12, "journals of another issue, of another text, of another machine", 6)
def foreign(tools, chance, share):
    done = tools.tests(["文件被别人改过：按标识合并，不硬套", "文件不在了：恢复出全文", "文件坏了：恢复出全文，坏的文件不覆盖",
                        "别的机器上的人，很久没有动静才算走了", "活着的人的流水不动，死了的才恢复"], share)
    with Shelf(tools) as shelf:
        # A journal that somebody renamed to another issue's stays the first one's.
        (shelf.folder / "2023-36.json").write_bytes(encode(issue(36)))
        typist = shelf.start().ready()
        typist.type(TYPED[:3])
        typist.wait_for(TYPED[2])
        typist.kill()
        sittings = shelf.folder / ".jianbao" / "sittings"
        journal = next(sittings.glob("*.journal"))
        journal.rename(sittings / "2023-36-1.journal")
        before = (shelf.folder / "2023-36.json").read_bytes()
        answers, _ = shelf.oracle()
        expect({answer["issue"]: answer["recovered"] > 0 for answer in answers} == {"2023-35": True, "2023-36": False}, f"{answers}")
        expect((shelf.folder / "2023-36.json").read_bytes() == before, "another issue was changed")
    return done + 1


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
    """Both show the same pages, whoever sits before them: at the end of the text and at its start."""
    for key in (b"\x1b[1;5F", b"\x1b[1;5H"):
        pages = []
        for typist in (first, second):
            typist.terminal.send(key)
            typist.terminal.settle()
            start = len(typist.terminal.received)
            typist.terminal.send(b"\x0c")
            typist.terminal.settle()
            # The first row names the other, the last two are messages and keys.
            pages.append(screen(bytes(typist.terminal.received[start:]))[1:-2])
        expect(any("版头" in line for line in pages[0]), f"no page: {pages[0]}")
        differ = [pair for pair in zip(*pages) if pair[0] != pair[1]]
        expect(not differ, f"the pages differ: {differ}")


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


@row(14, "traces of the dead: processes, reboots, machines, garbage", 5)
def traces(tools, chance, share):
    done = tools.tests(["谁还在，谁不在了", "进程号被别的进程用了，也认得出来；重启以前的也认得出来", "坏的、空的在场文件不算人，也不出错"], share)
    for mode in (0o555, 0o000):
        with Shelf(tools) as shelf:
            first = shelf.start().ready()
            first.kill()
            sittings = shelf.folder / ".jianbao" / "sittings"
            (sittings / "lock").write_bytes(b"\x00")
            sittings.chmod(mode)
            second = shelf.start(JIANBAO_EDITOR="乙").ready()
            expect("在场".encode() not in second.terminal.received, "the dead is here")
            second.type(TYPED[:2])
            second.wait_for(TYPED[1])
            second.save()
            second.kill()
            sittings.chmod(0o755)
            done += 1
    return done


@row(16, "clocks that are wrong, or jump", 7)
def clocks(tools, chance, share):
    done = tools.tests(["时钟错了，最新的也留着", "谁还在，谁不在了", "别的机器上的人，很久没有动静才算走了"], share)
    day = 86_400
    with Shelf(tools) as shelf:
        # Versions by number, whatever their times say.
        typist = shelf.start().ready()
        for letter in TYPED[:4]:
            typist.type([letter])
            typist.wait_for(letter)
            typist.save()
        typist.kill()
        kept = sorted((shelf.folder / ".jianbao" / "versions" / "2023-35.json").iterdir(), key=lambda path: int(path.stem.lstrip("v") or 0))
        expect(len(kept) == 4, f"{kept}")
        now = time.time()
        for offsets in ([0, 0, 0, 0], [10, -10 * 365, 365, 0], [1, -1, 1, -1]):
            for path, offset in zip(kept, offsets):
                os.utime(path, (now + offset * day, now + offset * day))
            listed = shelf.run("versions", "35").stdout.decode().splitlines()
            numbers = [int(re.search(r"\d+", line).group()) for line in listed]
            expect(numbers == sorted(numbers, reverse=True) and len(numbers) == 4, f"{listed}")
            first = shelf.run("versions", "35", "--show", numbers[-1]).stdout.decode()
            expect(TYPED[0] not in first, f"the oldest is not the oldest: {first}")
            done += 1
        # Equal times and sizes, another text.
        typist = shelf.start().ready()
        before = shelf.file.stat()
        text = shelf.file.read_text().replace("重要讲话", "别的讲话")
        shelf.file.write_text(text)
        os.utime(shelf.file, ns=(before.st_atime_ns, before.st_mtime_ns))
        typist.type(TYPED[5:6])
        typist.save()
        now = json.loads(shelf.file.read_bytes())
        expect(now["sections"][0]["title"] == "别的讲话" and TYPED[5] in characters(now), "equal times hid a change")
        typist.kill()
    return done + 1
