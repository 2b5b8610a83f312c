"""Terminals that are missing, small, slow or hostile."""

import json
import os
import pathlib
import re
import signal
import subprocess
import time

from screen import Tmux, is_here
from shelf import Shelf, TYPED, characters, encode, expect, issue, letters
from sittings import reap
from table import row, some

# How a person reads why it did not start.
CHINESE = re.compile("[\u4e00-\u9fff].*[。；！]?$", re.M)


def types_and_saves(typist, text):
    typist.ready()
    typist.type(text)
    typist.wait_for(text[-1])
    typist.save()
    typist.kill()
    expect(characters(json.loads(typist.shelf.file.read_bytes())) == text, "not what was typed")


@row(28, "terminal types: known, simple, unknown, none", 15)
def types(tools, chance, share):
    usable = ["xterm-256color", "xterm", "linux", "vt100", "xterm-mono", "screen", "tmux-256color", "xterm-nobody-knows"]
    hopeless = [None, "", "dumb", "没有", "../../etc/passwd", "x" * 5000]
    for name in usable:
        with Shelf(tools) as shelf:
            types_and_saves(shelf.start(TERM=name), TYPED[:3])
    for name in hopeless:
        with Shelf(tools) as shelf:
            refuses(shelf.start(wrap=["env", "-u", "TERM"]) if name is None else shelf.start(TERM=name), name)
    done = len(usable) + len(hopeless)
    # Where there is no database of terminals at all.
    hidden = " && ".join(f"mount -t tmpfs none {folder}" for folder in ("/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo")
                         if pathlib.Path(folder).is_dir())
    if subprocess.run(["unshare", "-m", "sh", "-c", hidden], capture_output=True, check=False).returncode == 0:
        with Shelf(tools) as shelf:
            refuses(shelf.start(wrap=["unshare", "-m", "sh", "-c", f'{hidden} && exec "$@"', "sh"]), "no database")
        done += 1
    return done


def refuses(typist, name):
    """One sentence, and nothing done to the terminal."""
    status = typist.rest()
    said = bytes(typist.terminal.received)
    expect(status == 1 and CHINESE.search(said.decode()), f"TERM={name!r}: {status}, {said}")
    expect(b"\x1b" not in said and len(said.split(b"\n")) <= 3, f"TERM={name!r}: {said}")


@row(29, "locales: C, POSIX, GBK, none, one that is not there", 8)
def locales(tools, chance, share):
    cases = [{"LANG": "C"}, {"LANG": "POSIX"}, {"LANG": "zh_CN.GBK"}, {"LC_ALL": "无此语言"}, {"LC_ALL": "C"},
             {"LC_ALL": "zh_CN.UTF-8"}, {"LANG": "", "LC_ALL": ""}, {"LC_CTYPE": "en_US.ISO-8859-1", "LANG": "C"}]
    for case in cases:
        with Shelf(tools) as shelf:
            typist = shelf.start(**case)
            types_and_saves(typist, TYPED[:3])
            text = shelf.file.read_text()
            expect("?" not in text and json.loads(text.replace("".join(TYPED[:3]), "")) == shelf.value, f"{case}: {text}")
            shown = shelf.run("show", "35", **case).stdout
            expect("第1条的标题".encode() in shown, f"{case}: {shown}")
    return len(cases)


@row(30, "terminals of every size, from none to 500 × 2000", 200)
def sizes(tools, chance, share):
    chosen = [(0, 0), (1, 1), (1, 50), (50, 1), (2, 2), (3, 80), (10, 3), (19, 6), (20, 5), (400, 4), (500, 2000)]
    rounds = some(200, share, len(chosen) + 9)
    chosen += [(chance.randint(1, 200), chance.randint(1, 80)) for _ in range(rounds - len(chosen))]
    with Shelf(tools) as shelf:
        # Each at the start of a program too.
        for columns, rows in chosen[:some(200, share, 5)]:
            typist = shelf.start(columns=columns, rows=rows)
            typist.terminal.settle()
            typist.terminal.resize(80, 24)
            typist.terminal.until("第1页", since=0)
            typist.kill()
        typist = shelf.start().ready()
        for letter, (columns, rows) in zip(TYPED, chosen):
            typist.terminal.resize(columns, rows)
            typist.terminal.settle()
            typist.type([letter])
        typist.terminal.resize(80, 24)
        typist.save()
        expect(characters(json.loads(shelf.file.read_bytes())) == typist.sent, "what was typed is not what is there")
        typist.kill()
    return rounds


@row(31, "a storm of sizes while one types, also under cards", 20)
def storms(tools, chance, share):
    if not is_here():
        return 0, "no tmux here"
    rounds = some(20, share, 2)
    for _ in range(rounds):
        with Shelf(tools) as shelf:
            command = [str(tools.program), "--data", str(shelf.folder), "2023-35"]
            with Tmux(command, environment=shelf.environment(HOME=shelf.root)) as tmux:
                tmux.until(lambda rows: any("第1页" in line for line in rows), "page")
                tmux.press("Down", "Down", "Down", "End")
                sent = []
                for index in range(some(1000, share * 5, 60)):
                    tmux.resize(chance.randint(1, 140), chance.randint(1, 60))
                    if index % 20 == 10:
                        tmux.press(chance.choice(["F1", "C-p", "F2"]))
                    elif index % 20 == 19:
                        tmux.press("Escape")
                        # With what follows at once it would be another key.
                        time.sleep(0.1)
                    elif index % 20 < 10:
                        sent.append(TYPED[index])
                        tmux.type(TYPED[index])
                # A card that a small window did not show may be open still.
                tmux.press("Escape")
                time.sleep(0.1)
                tmux.resize(80, 24)
                after = tmux.until(lambda rows: any(sent[-1] in line for line in rows), "last letter", still=10)
                tmux.press("C-l")
                fresh = tmux.until(lambda rows: any(sent[-1] in line for line in rows), "last letter", still=5)
                differ = [pair for pair in zip(after[:-2], fresh[:-2]) if pair[0] != pair[1]]
                expect(not differ, f"not as drawn anew: {differ}")
                tmux.press("C-s")
                tmux.until(lambda rows: any("已存" in line for line in rows), "save")
                expect(characters(json.loads(shelf.file.read_bytes())) == sent, "what was typed is not what is there")
    return rounds


@row(32, "garbage for input: random bytes, half sequences, mice, pastes", 10_000)
def garbage(tools, chance, share):
    rounds = some(10_000, share * 0.3, 20) if share < 1 else 10_000
    for index in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            try:
                for _ in range(8):
                    typist.terminal.send(noise(chance, index)[:512])
                    typist.terminal.read(0.01)
                typist.terminal.settle()
                typist.kill()
            except (EOFError, OSError):
                # It may have been told to quit, never to crash.
                status = reap(typist)
                expect(status in (0, 1), f"it died of {status}")
                expect(not list(shelf.folder.glob(".jianbao-tmp-*")), "a file was left")
            shelf.next()
    commands(tools)
    large_paste(tools, 50_000_000 if share == 1 else 300_000)
    return rounds + 2


def noise(chance, kind):
    if kind % 4 == 0:
        return chance.randbytes(512)
    pieces = []
    for _ in range(60):
        pieces.append(chance.choice([
            b"\x1b[<%d;%d;%d%s" % (chance.randint(0, 99), chance.randint(0, 9999), chance.randint(0, 9999), chance.choice([b"M", b"m"])),
            b"\x1b[200~", b"\x1b[201~", b"\x1b[", b"\x1bO", b"\x1b]52;c;", b"\x1bP", b"\x1b[?1;2c", b"\x1b[99999999999999;1R",
            b"\x1b[M" + chance.randbytes(3), "汉字".encode()[:chance.randint(1, 6)], chance.randbytes(3), b"\x1b[1;%dA" % chance.randint(0, 99)]))
    return b"".join(pieces)


def commands(tools):
    """Pasted keys are text, or nothing, but never commands; a paste is one step."""
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        before = shelf.file.read_bytes()
        typist.terminal.send(b"\x1b[200~" + TYPED[0].encode() + b"\x13\x11\x04\x1b[201" + b"\x1bOP\r\n" + TYPED[1].encode() + b"\x1b[201~")
        typist.wait_for(TYPED[1])
        typist.terminal.settle()
        expect(shelf.file.read_bytes() == before, "a pasted key saved")
        typist.terminal.send(b"\x1a")
        typist.terminal.settle()
        typist.terminal.send(b"\x13")
        typist.terminal.settle()
        expect(json.loads(shelf.file.read_bytes()) == shelf.value, "one undo did not take the paste back")
        typist.kill()


def large_paste(tools, size):
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        line = "各单位来稿请于周四下班前报送，过时不候。" * 10 + "\n"
        typist.terminal.send("\x1b[200~" + line * (size // len(line.encode())) + TYPED[0] + "\x1b[201~")
        typist.terminal.settle(timeout=600)
        typist.terminal.send(TYPED[1])
        typist.wait_for(TYPED[1], timeout=60)
        typist.kill()
        expect(characters(shelf.next()["bulletin"]) == TYPED[:2], "the paste is not in the journal")


@row(33, "characters that come in pieces, and bytes that are none", 2000)
def pieces(tools, chance, share):
    rounds = some(2000, share, 30)
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        # A terminal's own answer never comes in the middle of a character.
        typist.terminal.answers = ()
        for letter in letters(chance, rounds):
            data = letter.encode()
            cut = chance.randint(1, 2)
            typist.sent.append(letter)
            typist.terminal.send(data[:cut])
            typist.terminal.read(chance.choice([0, 0.001, 0.05, 0.5 if share == 1 else 0.03]))
            typist.terminal.send(data[cut:])
            if chance.random() < 0.3:
                # 啊 in GBK, a lone trail, an overlong slash, a surrogate, beyond Unicode.
                typist.terminal.send(chance.choice([b"\xb0\xa1", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xff"]))
        typist.wait_for(typist.sent[-1])
        typist.save()
        text = shelf.file.read_text()
        expect(json.loads(text.replace("".join(typist.sent), "")) == shelf.value, f"not what was typed: {text}")
        typist.kill()
    typed_ahead(tools)
    return rounds


def typed_ahead(tools):
    """What a line that stood still hands out in one read: every Enter in it is a key."""
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        for letter, data in zip(TYPED, ("\r" + TYPED[0] * 5, TYPED[1] * 9 + "\r\r" + TYPED[1])):
            typist.terminal.send(data)
            typist.wait_for(letter)
            typist.terminal.settle()
        typist.save()
        paragraphs = json.loads(shelf.file.read_bytes())["sections"][0]["items"][0]["paragraphs"]
        before = shelf.value["sections"][0]["items"][0]["paragraphs"]
        expect(paragraphs == [*before, TYPED[0] * 5 + TYPED[1] * 9, "", TYPED[1]], f"not what was typed: {paragraphs}")
        typist.kill()


@row(34, "a terminal that does not read, or reads slowly", 51)
def deaf(tools, chance, share):
    rounds = some(50, share, 3)
    for _ in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            text = letters(chance, 400)
            for letter in text:
                # Nobody reads what the program writes.
                os.write(typist.terminal.master, letter.encode() + (b"\x0c" if chance.random() < 0.5 else b""))
                time.sleep(0.001)
            typist.sent += text
            wait_for_journal(shelf, text[-1])
            os.kill(typist.terminal.pid, signal.SIGKILL)
            typist.rest()
            expect(characters(shelf.next()["bulletin"]) == text, "not all is in the journal")
    with Shelf(tools) as shelf:
        # A burst without marks of a paste, and ^S, which stops nothing.
        before = shelf.file.read_text().count("各")
        typist = shelf.start().ready()
        typist.terminal.answers = ()
        typist.terminal.send("各" * 21_000 + TYPED[0])
        typist.wait_for(TYPED[0], timeout=60)
        typist.sent.append(TYPED[0])
        typist.save()
        expect(shelf.file.read_text().count("各") == 21_000 + before, "not all of the burst")
        typist.kill()
    return rounds + 1


def wait_for_journal(shelf, letter):
    limit = time.perf_counter() + 30
    sittings = shelf.folder / ".jianbao" / "sittings"
    while not any(letter in path.read_text() for path in sittings.glob("*.journal")):
        expect(time.perf_counter() < limit, "the journal waits for the terminal")
        time.sleep(0.05)


@row(35, "stopped and continued, with everything changed meanwhile", 50)
def stopped(tools, chance, share):
    rounds = some(50, share, 4)
    for index in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            typist.type(TYPED[:3])
            typist.wait_for(TYPED[2])
            typist.terminal.settle()
            before = len(typist.terminal.received)
            os.kill(typist.terminal.pid, signal.SIGTSTP if index % 2 else signal.SIGSTOP)
            wait_until_stopped(typist)
            while typist.terminal.read(0.05):
                pass
            left = b"\x1b[?1049l" in typist.terminal.received[before:]
            expect(left == bool(index % 2), "the terminal was not given back" if index % 2 else "SIGSTOP cannot be heard")
            present, _ = shelf.oracle("present")
            expect(len(present) == 1, "the stopped one counts as gone")
            other = issue()
            other["sections"][1]["title"] = "别人的题"
            shelf.file.write_bytes(encode(other))
            typist.terminal.resize(100, 30)
            before = len(typist.terminal.received)
            os.kill(typist.terminal.pid, signal.SIGCONT)
            typist.terminal.until("别人的题", since=before)
            typist.type(TYPED[3:5])
            typist.wait_for(TYPED[4])
            typist.save()
            now = json.loads(shelf.file.read_bytes())
            expect(now["sections"][1]["title"] == "别人的题" and characters(now) == TYPED[:5], "not both")
            typist.kill()
    return rounds


def wait_until_stopped(typist):
    limit = time.perf_counter() + 20
    while True:
        state = pathlib.Path(f"/proc/{typist.terminal.pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        if state == "T":
            return
        expect(time.perf_counter() < limit, "it did not stop")
        typist.terminal.read(0.01)


@row(36, "descriptors closed, pipes full, no terminal", 20)
def descriptors(tools, chance, share):
    done = 0
    for closing in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full"):
        for command in ("list", "new", "show 35", "35"):
            with Shelf(tools) as shelf:
                before = shelf.file.read_bytes()
                ended = subprocess.run(["sh", "-c", f'exec "$0" {command} --data "$1" {closing}', str(tools.program),
                                        str(shelf.folder)], capture_output=True, timeout=20, start_new_session=True,
                                       env={**os.environ, **shelf.environment()})
                expect(ended.returncode >= 0, f"{command} {closing} died of signal {-ended.returncode}")
                expect(shelf.file.read_bytes() == before, f"{command} {closing} changed the issue")
                for path in shelf.folder.glob("*.json"):
                    json.loads(path.read_bytes())
                done += 1
    return done
