"""The faults, one function a row of the table in the README; each returns how many cases it tried.

A row gets the tools, a source of chance and how much of the full count it should do (0…1]. It raises AssertionError.
"""

import errno
import fcntl
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

import powercut
from shelf import Shelf, TYPED, characters, check_typed, encode, expect, issue, letters

ROWS = {}


def row(number, title, full):
    """A row of the table; `full` is its count before a release."""
    def register(function):
        ROWS[number] = (title, full, function)
        return function
    return register


def some(full, share, least):
    return max(least, int(full * share))


def whole(shelf, *values):
    """The file is one of these, byte for byte, or what the program made of one."""
    found = json.loads(shelf.file.read_bytes())
    expect(found in values or characters(found), f"the file is neither old nor new: {shelf.file.read_bytes()[:200]}")
    return found


@row(1, "kill -9 at every call of a sitting with a save", 1000)
def kill_at_every_call(tools, chance, share):
    with Shelf(tools) as shelf:
        script(shelf.start(FAULT_LOG=shelf.root / "log"))
        calls = int(powercut.read_log(shelf.root / "log")[-1][3])
    expect(calls > 30, f"the log has {calls} calls only")
    points = list(range(1, calls + 1))
    rounds = some(1000, share, 40)
    chosen = points if rounds >= calls else sorted(chance.sample(points, rounds))
    done = 0
    while done < rounds:
        for n in chosen[:rounds - done]:
            with Shelf(tools) as shelf:
                typist = script(shelf.start(FAULT=f"kill:{n}"))
                whole(shelf, shelf.value)
                check_typed(typist, shelf.next())
            done += 1
    return done


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
            typist.terminal.settle()
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


@row(2, "kill -9 at a random moment of typing", 2000)
def kill_while_typing(tools, chance, share):
    rounds = some(2000, share, 25)
    for _ in range(rounds):
        die(tools, chance, lambda typist: typist.kill())
    return rounds


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
        die(tools, chance, lambda typist: end_by(typist, number))
    return rounds


@row(6, "a disk that is full, at every level", 200)
def full_disk(tools, chance, share):
    rounds = some(200, share, 12)
    base = pathlib.Path(tempfile.mkdtemp(prefix="jianbao-full-"))
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k,nr_inodes=64", "tmpfs", base], capture_output=True).returncode:
        base.rmdir()
        return 0
    try:
        for index in range(rounds):
            with Shelf(tools, folder=base) as shelf:
                fill = shelf.root / "fill"
                typist = shelf.start().ready()
                room = os.statvfs(base)
                fill.write_bytes(b"x" * max(0, room.f_bavail * room.f_bsize - index * 4096 * 20 // rounds))
                typist.type(TYPED[:3])
                typist.wait_for(TYPED[2])
                typist.terminal.send(b"\x13")
                typist.terminal.settle()
                now = json.loads(shelf.file.read_bytes())
                expect(now == shelf.value or characters(now) == TYPED[:3], "the file is neither old nor new")
                fill.unlink()
                typist.type(TYPED[3:4])
                typist.wait_for(TYPED[3])
                typist.save()
                expect(characters(json.loads(shelf.file.read_bytes())) == TYPED[:4], "saving did not work again")
                typist.kill()
                check_typed(typist, shelf.next())
    finally:
        subprocess.run(["umount", "-l", base], check=False)
        base.rmdir()
    return rounds


@row(7, "EIO and its kin at every call, once and for ever", 400)
def errors(tools, chance, share):
    with Shelf(tools) as shelf:
        script(shelf.start(FAULT_LOG=shelf.root / "log"))
        calls = int(powercut.read_log(shelf.root / "log")[-1][3])
    rounds = some(400, share, 24)
    numbers = [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR, errno.ESTALE]
    for index in range(rounds):
        n = 1 + index % calls if rounds >= calls else chance.randint(1, calls)
        number = numbers[index % len(numbers)]
        always = ":always" if index % 2 and number != errno.EINTR else ""
        with Shelf(tools) as shelf:
            typist = shelf.start(FAULT=f"{number}:{n}{always}")
            try:
                typist.ready()
            except (EOFError, OSError, TimeoutError):
                # It could not even open; nothing may have happened then.
                reap(typist)
                expect(json.loads(shelf.file.read_bytes()) == shelf.value, "the file changed")
                continue
            typist.type(TYPED[:4])
            typist.wait_for(TYPED[3])
            typist.terminal.send(b"\x13")
            typist.terminal.settle()
            typist.kill()
            now = json.loads(shelf.file.read_bytes())
            expect(now == shelf.value or characters(now) == TYPED[:4], f"errno {number} at {n}: neither old nor new")
            # What the status line calls trouble is not promised; every other case is.
            if not always:
                check_typed(typist, shelf.next())
    return rounds


@row(8, "writes that take one byte", 10)
def short_writes(tools, chance, share):
    with Shelf(tools) as shelf:
        typist = script(shelf.start(FAULT="short"))
        expect(characters(json.loads(shelf.file.read_bytes())) == typist.sent, "the file is not whole")
    return 1


@row(9, "a power cut at any moment", 10_000)
def power_cut(tools, chance, share):
    rounds = some(10_000, share, 60)
    with Shelf(tools) as shelf:
        disk = powercut.Disk(shelf.folder)
        typist = shelf.start(FAULT_LOG=shelf.root / "log").ready()
        text = letters(chance, 60)
        for index, letter in enumerate(text):
            typist.type([letter])
            typist.wait_for(letter)
            typist.terminal.read(0.05)
            if index in (20, 45):
                typist.save()
        typist.terminal.settle()
        time.sleep(1.2)
        typist.kill()
        log = powercut.read_log(shelf.root / "log")
        shown, seen = {}, b""
        for entry in log:
            if entry[0] == "tty":
                seen += entry[4]
                for letter in text:
                    if letter not in shown and letter.encode() in seen:
                        shown[letter] = entry[1]
        # The moments are cut in order, so that one disk serves them all.
        moments = sorted(chance.randrange(1, len(log)) for _ in range(rounds))
        at, saves = 0, [0]
        for moment in moments:
            while at < moment:
                disk.replay(log[at])
                at += 1
            now = log[at - 1][1]
            with tempfile.TemporaryDirectory(prefix="jianbao-cut-") as folder:
                disk.copy().cut(chance, folder)
                file = pathlib.Path(folder) / "2023-35.json"
                expect(file.exists() and file.stat().st_size > 0, "the file is gone, or empty")
                json.loads(file.read_bytes())
                kept = characters(shelf.next(folder=folder)["bulletin"])
                expect(kept == text[:len(kept)], f"kept {''.join(kept)}")
                # The promise is one second; the loop looks at the clock between two keys.
                old = [letter for letter in text if shown.get(letter, now) < now - 1.5]
                expect(len(kept) >= len(old), f"lost more than the last second: {len(kept)} of {len(old)}")
    return rounds


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


@row(17, "links, modes, owners, attributes and what is no file", 60)
def kinds(tools, chance, share):
    done = 0
    for mode in (0o600, 0o640, 0o664, 0o444):
        for kind in ("file", "link", "hard link"):
            with Shelf(tools) as shelf:
                real = shelf.file
                if kind == "link":
                    real = shelf.root / "elsewhere.json"
                    shelf.file.rename(real)
                    shelf.file.symlink_to(real)
                elif kind == "hard link":
                    os.link(shelf.file, shelf.root / "second")
                os.chmod(real, mode)
                if os.geteuid() == 0:
                    os.chown(real, 1234, 4321)
                    # What chown clears.
                    os.chmod(real, mode)
                attributes = {}
                try:
                    os.setxattr(real, "user.origin", "区办".encode())
                    attributes["user.origin"] = "区办".encode()
                except OSError:
                    pass
                before = real.stat()
                typist = shelf.start().ready()
                typist.type(TYPED[:2])
                typist.wait_for(TYPED[1])
                typist.save()
                typist.kill()
                after = real.stat()
                expect((after.st_mode, after.st_uid, after.st_gid, after.st_nlink)
                       == (before.st_mode, before.st_uid, before.st_gid, before.st_nlink), f"{kind} {mode:o}: {after}")
                expect(shelf.file.is_symlink() == (kind == "link"), "the link is no link any more")
                expect(all(os.getxattr(real, name) == value for name, value in attributes.items()), "an attribute is lost")
                expect(characters(json.loads(real.read_bytes())) == TYPED[:2], "not saved")
                done += 1
    with Shelf(tools) as shelf:
        os.mkfifo(shelf.folder / "1.json")
        (shelf.folder / "2.json").symlink_to("/dev/zero")
        (shelf.folder / "3.json").symlink_to("3.json")
        (shelf.folder / "4.json").mkdir()
        answers, _ = shelf.oracle()
        expect(sum("error" in answer for answer in answers) == 4, f"{answers}")
        for name in "1234":
            ended = subprocess.run([tools.program, "show", str(shelf.folder / f"{name}.json"), "--data", str(shelf.folder)],
                                   capture_output=True, timeout=20, env={**os.environ, **shelf.environment()})
            expect(ended.returncode == 1 and ended.stderr, f"{name}.json: {ended}")
            done += 1
    return done


@row(18, "no file ever more readable than the issue", 20)
def readable(tools, chance, share):
    done = 0
    for mask in (0o000, 0o027, 0o077):
        for mode in (0o600, 0o640):
            with Shelf(tools) as shelf:
                shelf.file.chmod(mode)
                old = os.umask(mask)
                try:
                    typist = script(shelf.start(FAULT_LOG=shelf.root / "log"))
                finally:
                    os.umask(old)
                for op, _, path, other, _ in powercut.read_log(shelf.root / "log"):
                    holds_text = ".jianbao-tmp-" in path or ".journal" in path or "/history/" in path
                    if op in ("create", "mode") and holds_text:
                        expect(int(other, 8) & 0o777 & ~mode == 0, f"{path} is {other}, the issue {mode:o}")
                expect(typist.sent, "nothing was typed")
                done += 1
    return done


@row(20, "broken JSON of every kind", 50_000)
def broken(tools, chance, share):
    rounds = some(50_000, share, 1500)
    data = encode(issue())
    fixed = [b"", b"\xef\xbb\xbf", "{}".encode("utf-16"), b"[]", b"null", b"{\"format\":1,}", b"{\"format\":1,\"format\":1}",
             b"{\"format\":1,\"masthead\":{\"title\":\"\\ud800\"}}", b"\x00", b"{\"format\":\"1\"}", b"{\"format\":NaN}",
             b"{\"format\":1e999}", b"{\"format\":1,\"sections\":{}}", b"[" * 1_000_000, b"{\"a\":" * 100_000,
             b"{\"format\":1,\"sections\":[" + b"{}," * 10_000 + b"{}]}"]
    done = 0
    while done < rounds:
        with tempfile.TemporaryDirectory(prefix="jianbao-broken-") as folder:
            files = {}
            for index in range(min(500, rounds - done)):
                path = pathlib.Path(folder) / f"{index}.json"
                at = chance.randrange(len(data))
                kind = (done + index) % 4
                if done + index < len(fixed):
                    files[path] = fixed[done + index]
                elif kind == 0:
                    files[path] = data[:at]
                elif kind == 1:
                    files[path] = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]
                elif kind == 2:
                    files[path] = data[:at] + chance.randbytes(chance.randint(1, 8)) + data[at:]
                else:
                    end = min(len(data), at + chance.randint(1, 60))
                    files[path] = data[:at] + data[end:]
                path.write_bytes(files[path])
            ended = subprocess.run([tools.oracle, "read", *files], capture_output=True, timeout=300)
            expect(ended.returncode == 0, f"the reader died: {ended.returncode}")
            answers = [json.loads(line) for line in ended.stdout.decode().splitlines()]
            expect(len(answers) == len(files), "not every file got an answer")
            for answer in answers:
                path = pathlib.Path(answer["file"])
                expect(path.read_bytes() == files[path], "a broken file was touched")
                expect("error" not in answer or path.name in answer["error"], f"no name in {answer}")
            done += len(files)
    return done


@row(21, "fields of a newer version, kept through an edit", 20)
def unknown(tools, chance, share):
    with Shelf(tools) as shelf:
        typist = shelf.start().ready()
        typist.type(TYPED[:1])
        typist.wait_for(TYPED[0])
        typist.save()
        typist.kill()
        text = shelf.file.read_text()
        expect(json.loads(text.replace(TYPED[0], "")) == shelf.value, "something but the edit changed")
    with Shelf(tools, {**issue(), "format": 2}) as shelf:
        before = shelf.file.read_bytes()
        typist = shelf.start()
        typist.terminal.until("第1页")
        typist.terminal.send(TYPED[0] + "\x13")
        typist.terminal.settle()
        typist.kill()
        expect(shelf.file.read_bytes() == before, "a file of a newer version was changed")
    return 2


@row(24, "names that would command the terminal", 60)
def hostile_names(tools, chance, share):
    names = ["\x1b[31m红", "\x1b]0;标题\x07", "a\nb", "\u009b2J", "\u202e倒", "\r覆盖", "\x1bPq\x1b\\", "\u2066x"]
    for name in names:
        with Shelf(tools) as shelf:
            (shelf.folder / f"{name}.json").write_bytes(encode(issue(36)))
            (shelf.folder / f"坏{name}.json").write_bytes(b"{")
            ended = subprocess.run([tools.program, "list", "--data", str(shelf.folder)], capture_output=True, timeout=20,
                                   env={**os.environ, **shelf.environment(JIANBAO_EDITOR=name)})
            said = (ended.stdout + ended.stderr).decode()
            bad = [letter for letter in said if letter in "\x1b\x07\r\u009b\u202e\u2066" or letter < " " and letter != "\n"]
            expect(not bad, f"{name!r}: {bad}")
            expect(len(ended.stdout.splitlines()) == 3, f"{name!r} is not in the list, or takes more than its line")
    return len(names)


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


@row(37, "the folder is gone while one types", 20)
def folder_gone(tools, chance, share):
    rounds = some(20, share, 4)
    for index in range(rounds):
        with Shelf(tools) as shelf:
            typist = shelf.start().ready()
            typist.type(TYPED[:2])
            typist.wait_for(TYPED[1])
            if index % 2:
                shutil.rmtree(shelf.folder)
            else:
                shelf.folder.rename(shelf.root / "moved")
            typist.type(TYPED[2:5])
            typist.wait_for(TYPED[4])
            # The next sync finds the journal gone, and writes it elsewhere.
            limit = time.perf_counter() + 20
            while not list(shelf.state.rglob("*.journal")) and time.perf_counter() < limit:
                typist.terminal.read(0.1)
            typist.kill()
            check_typed(typist, shelf.next())
    return rounds


@row(38, "no home, or one that takes nothing", 20)
def homes(tools, chance, share):
    done = 0
    for home in (None, "", "/nowhere", "/dev/null", "/proc"):
        with Shelf(tools) as shelf:
            environment = {**os.environ, **shelf.environment()}
            for name in ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
                environment.pop(name, None)
            if home is not None:
                environment["HOME"] = home
            ended = subprocess.run([tools.program, "list", "--data", str(shelf.folder)], capture_output=True, timeout=20,
                                   env=environment)
            expect(ended.returncode == 0 and "35" in ended.stdout.decode(), f"HOME={home}: {ended}")
            ended = subprocess.run([tools.program, "list"], capture_output=True, timeout=20, env=environment, cwd=shelf.root)
            expect(ended.returncode in (0, 1), f"HOME={home}: {ended}")
            done += 2
    return done
