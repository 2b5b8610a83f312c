"""Every way to die: killed at any call or moment, hung up, crashed, while recovering."""

import json
import os
import signal
import time

import powercut
from shelf import Shelf, TYPED, characters, check_typed, expect, letters
from sittings import die, reap, script, whole
from table import row, some


def seen(typist):
    return bytes(typist.terminal.received).decode(errors="replace")


@row(1, "kill -9 at every call of a sitting with a save", 1000)
def kill_at_every_call(tools, chance, share):
    with Shelf(tools) as shelf:
        script(shelf.start(FAULT_LOG=shelf.root / "log"))
        _, _, parts, calls, _ = powercut.read_log(shelf.root / "log")[-1]
    calls, frames, saves = int(calls), *map(int, parts.split())
    expect(calls > 30 and frames > 3 and saves > 8, f"the log has {calls} calls only, {frames} frames, {saves} for saves")
    # Where the promises are kept or broken always; of the rest as many as there is time for.
    points = [f"kill-save:{n + 1}" for n in range(saves)] + [f"kill-frame:{n + 1}" for n in range(frames)]
    rounds = some(1000, share, len(points) + 15)
    every = [f"kill:{n + 1}" for n in range(calls)]
    while len(points) < rounds:
        points += chance.sample(every, min(calls, rounds - len(points)))
    for point in points[:rounds]:
        with Shelf(tools) as shelf:
            typist = script(shelf.start(FAULT=point))
            whole(shelf, shelf.value)
            try:
                check_typed(typist, shelf.next())
            except AssertionError as error:
                raise AssertionError(f"{point}: {error}") from error
    return rounds


@row(2, "kill -9 at a random moment of typing", 2000)
def kill_while_typing(tools, chance, share):
    rounds = some(2000, share, 25)
    for _ in range(rounds):
        die(tools, chance, lambda typist: typist.kill())
    return rounds


@row(3, "SIGHUP, SIGTERM, SIGINT, SIGQUIT; the terminal closed", 500)
def signals(tools, chance, share):
    rounds = some(500, share, 15)
    # On a loaded machine a second is not a second.
    for index in range(rounds):
        number = [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, None][index % 5]
        die(tools, chance, close_line if number is None else lambda typist: end_by(typist, number), limit=5)
    return rounds


def end_by(typist, number):
    os.kill(typist.terminal.pid, number)
    typist.rest()


def close_line(typist):
    """The other end of the line is gone; the program must end by itself."""
    while typist.terminal.read(0.05):
        pass
    os.close(typist.terminal.master)
    limit = time.perf_counter() + 10
    while time.perf_counter() < limit:
        pid, _ = os.waitpid(typist.terminal.pid, os.WNOHANG)
        if pid:
            return
        time.sleep(0.01)
    os.kill(typist.terminal.pid, signal.SIGKILL)
    os.waitpid(typist.terminal.pid, 0)
    raise AssertionError("the program outlived its terminal")


@row(4, "a crash in the program itself: SEGV, ABRT, BUS", 500)
def crash(tools, chance, share):
    rounds = some(500, share, 6)
    for index in range(rounds):
        number = [signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS][index % 3]
        die(tools, chance, lambda typist: fall_by(typist, number))
    return rounds


def fall_by(typist, number):
    end_by(typist, number)
    expect("请重新打开本期" in seen(typist), "nothing was said when it fell")


@row(5, "memory that runs out, at every level", 100)
def memory(tools, chance, share):
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        with open(f"/proc/{typist.terminal.pid}/status", encoding="utf-8") as status:
            base = next(int(line.split()[1]) for line in status if line.startswith("VmPeak"))
        typist.kill()
    rounds = some(100, share, 8)
    outcomes = {"did not start": 0, "died": 0, "lived": 0}
    for index in range(rounds):
        with Shelf(tools) as shelf:
            # From too little to start with to enough for a while.
            limit = int(base * (0.9 + 0.4 * index / rounds))
            typist = shelf.start(wrap=["sh", "-c", f'ulimit -v {limit} && exec "$@"', "sh"])
            try:
                typist.ready()
            except (EOFError, OSError, TimeoutError):
                reap(typist)
                expect(json.loads(shelf.file.read_bytes()) == shelf.value, "the file changed")
                outcomes["did not start"] += 1
                continue
            try:
                typist.type(TYPED[:5])
                typist.wait_for(TYPED[4])
                for _ in range(12):
                    typist.terminal.send("\x1b[200~" + "各单位来稿请于周四下班前报送。" * 8000 + "\x1b[201~")
                    typist.terminal.settle()
                typist.kill()
                outcomes["lived"] += 1
            except (EOFError, OSError, FileNotFoundError):
                status = reap(typist)
                outcomes["died"] += 1
                expect(status != 0, "it ended well")
                expect(b"\x1b[?1049l" in typist.terminal.received, f"the terminal was not given back, status {status}")
                expect("内存不够" in seen(typist), f"nothing was said of memory: {seen(typist)[-300:]}")
            check_typed(typist, shelf.next())
    return rounds, ", ".join(f"{count} {name}" for name, count in outcomes.items())


@row(10, "dying while recovering", 1000)
def compound(tools, chance, share):
    rounds = some(1000, share, 12)
    for index in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            typist.type(TYPED[:5])
            typist.wait_for(TYPED[4])
            typist.kill()
            for _ in range(1 + index % 3):
                shelf.oracle(environment={
                    "LD_PRELOAD": str(tools.shim), "FAULT_ROOT": str(shelf.folder), "FAULT": f"kill:{chance.randint(1, 40)}"})
            check_typed(typist, shelf.next())
    return rounds


@row(11, "journals cut or damaged at every byte", 2)
def torn(tools, chance, share):
    return tools.tests(["流水在任何一个字节处断掉：前面的都在，断的留作证据，不出错", "流水里任何一个字节坏了：坏的那行以前的都在，不出错"], share)


@row(39, "two died with unsaved work in one issue", 20)
def two_dead(tools, chance, share):
    rounds = some(20, share, 2)
    for index in range(rounds):
        with Shelf(tools) as shelf:
            supply = letters(chance, 8)
            for editor, text, keys in (("甲", supply[:4], b""), ("乙", supply[4:], b"\x1b[B" * 3 * (index % 2))):
                typist = shelf.start(JIANBAO_EDITOR=editor)
                typist.terminal.until("第1页", timeout=20)
                # What the other left is for later.
                typist.terminal.send(b"\x1b")
                typist.terminal.settle()
                typist.terminal.send(b"\x1b[B" * 3 + keys + b"\x1b[F")
                typist.terminal.settle()
                typist.type(text)
                typist.wait_for(text[-1])
                typist.kill()
            typist = shelf.start(JIANBAO_EDITOR="丙")
            typist.terminal.until("没有存盘", timeout=20)
            # One text comes to the page, then the other, or the word that both changed one place.
            for is_done in (lambda: {supply[3], supply[7]} & set(seen(typist)),
                            lambda: {supply[3], supply[7]} <= set(seen(typist)) or "F8" in seen(typist)):
                typist.terminal.send(b"y")
                limit = time.perf_counter() + 20
                while not is_done():
                    expect(time.perf_counter() < limit, "it was not recovered")
                    typist.terminal.read(0.1)
                typist.terminal.settle()
            typist.sent = supply
            typist.save()
            found = json.loads(shelf.file.read_bytes())
            # The first text of two in one place comes twice: in the paragraph and in the mark for the editor.
            expect(set(characters(found)) == set(supply), f"lost {set(supply) - set(characters(found))}")
            typist.kill()
            answers, _ = shelf.oracle()
            expect(all(answer["recovered"] == 0 for answer in answers), f"still offered: {answers}")
    return rounds
