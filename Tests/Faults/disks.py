"""Disks that are full, failing, slow, or gone."""

import errno
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import powercut
from shelf import Shelf, TYPED, characters, check_typed, expect, letters
from sittings import script
from table import row, some


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
                typist.ready(or_else="不能")
            except (EOFError, OSError, TimeoutError):
                # It could not even open, and says so; nothing may have happened then.
                typist.kill()
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


@row(8, "writes of one byte, calls interrupted, no descriptors, names too long, files that nobody may change", 10)
def odd(tools, chance, share):
    done = 0
    for fault in ("short", *(f"{errno.EINTR}:{chance.randint(1, 120)}" for _ in range(4))):
        with Shelf(tools) as shelf:
            typist = script(shelf.start(FAULT=fault))
            expect(characters(json.loads(shelf.file.read_bytes())) == typist.sent, f"{fault}: the file is not whole")
            done += 1
    for limit in (8, 12):
        with Shelf(tools) as shelf:
            wrap = ["sh", "-c", f'ulimit -n {limit} && exec "$@"', "sh"]
            expect(shelf.run("list", wrap=wrap).returncode in (0, 1), f"list with {limit} descriptors")
            typist = shelf.start(wrap=wrap)
            try:
                typist.ready(or_else="打开的文件太多")
                typist.type(TYPED[:3])
                typist.wait_for(TYPED[2])
                typist.terminal.send(b"\x13")
                typist.terminal.settle()
            except (EOFError, OSError, TimeoutError):
                pass
            typist.kill()
            now = json.loads(shelf.file.read_bytes())
            expect(now == shelf.value or characters(now) == TYPED[:3], "neither old nor new")
            done += 1
    with Shelf(tools) as shelf:
        # As long as a name may be: what stands beside it has names of its own.
        long = shelf.folder / ("长" * 83 + ".json")
        shelf.file.rename(long)
        shelf.file = long
        typist = shelf.start(reference=str(long)).ready()
        typist.type(TYPED[:2])
        typist.wait_for(TYPED[1])
        typist.save()
        typist.kill()
        ended = shelf.run("show", "长" * 90 + ".json")
        expect(ended.returncode == 1 and ended.stderr, f"a name too long: {ended}")
        done += 2
    with Shelf(tools) as shelf:
        if subprocess.run(["chattr", "+i", shelf.file], capture_output=True, check=False).returncode == 0:
            typist = shelf.start().ready()
            typist.type(TYPED[:3])
            typist.wait_for(TYPED[2])
            typist.terminal.send(b"\x13")
            typist.terminal.settle()
            expect(json.loads(shelf.file.read_bytes()) == shelf.value, "what nobody may change was changed")
            typist.terminal.until("不能保存", since=0)
            subprocess.run(["chattr", "-i", shelf.file], check=True)
            typist.save()
            typist.kill()
            done += 1
    return done


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


@row(18, "no file ever more readable than the issue", 6)
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
                folders = set()
                for op, _, path, other, _ in powercut.read_log(shelf.root / "log"):
                    # A folder is made under a name of its own too, and holds nothing yet.
                    if op == "mkdir":
                        folders.add(path)
                    if path in folders:
                        continue
                    holds_text = ".jianbao-tmp-" in path or ".journal" in path or "/history/" in path
                    if op in ("create", "mode") and holds_text:
                        expect(int(other, 8) & 0o777 & ~mode == 0, f"{path} is {other}, the issue {mode:o}")
                expect(typist.sent, "nothing was typed")
                done += 1
    return done


@row(19, "network folders: no locks, links, attributes or syncs; slow; handles gone stale", 40)
def network(tools, chance, share):
    lacks = [f"flock={errno.ENOLCK}", f"flock={errno.EOPNOTSUPP}", f"flock={errno.ENOSYS}", f"link={errno.EOPNOTSUPP}", f"link={errno.EPERM}",
             f"link={errno.EMLINK}", f"folder={errno.EINVAL}", f"xattr={errno.EOPNOTSUPP}", f"xattr={errno.ENOSYS}",
             f"flock={errno.ENOLCK},link={errno.EPERM},folder={errno.EINVAL},xattr={errno.EOPNOTSUPP}"]
    for case in lacks:
        with Shelf(tools) as shelf:
            typist = script(shelf.start(FAULT=f"lacks:{case}"))
            expect(characters(json.loads(shelf.file.read_bytes())) == TYPED[:6], f"{case}: not saved")
            expect(typist.status == 0 and not shelf.left(), f"{case}: {typist.status}, {shelf.left()}")
            expect(len(list((shelf.folder / ".jianbao" / "versions" / "2023-35.json").iterdir())) == 2, f"{case}: a version is missing")
            created = shelf.run("new", FAULT=f"lacks:{case}")
            expect(created.returncode == 0, f"{case}: {created.stderr.decode()}")
    # What cannot be synced at all is said, and kept in the journal.
    for case in (f"fsync={errno.EINVAL}", f"fsync={errno.EIO}", f"folder={errno.EIO}"):
        with Shelf(tools) as shelf:
            typist = shelf.start(FAULT=f"lacks:{case}").ready()
            typist.type(TYPED[:4])
            typist.wait_for(TYPED[3])
            typist.terminal.send(b"\x13")
            typist.terminal.settle()
            typist.kill()
            check_typed(typist, shelf.next())
    # Two on such a folder: both texts, at any speed.
    for fault in (f"lacks:{lacks[-1]}", "slow:20"):
        with Shelf(tools) as shelf:
            first, second = (shelf.start(JIANBAO_EDITOR=name, FAULT=fault).ready() for name in "甲乙")
            second.terminal.send(b"\x1b[B" * 3 + b"\x1b[F")
            second.terminal.settle()
            for index, typist in enumerate((first, second, first, second)):
                typist.type([TYPED[index]])
                typist.wait_for(TYPED[index])
                typist.save()
            expect(set(characters(json.loads(shelf.file.read_bytes()))) == set(TYPED[:4]), f"{fault}: a text is missing")
            first.kill()
            second.kill()
    rounds = some(25, share, 6)
    with Shelf(tools) as shelf:
        script(shelf.start(FAULT_LOG=shelf.root / "log"))
        calls = int(powercut.read_log(shelf.root / "log")[-1][3])
    for _ in range(rounds):
        with Shelf(tools) as shelf:
            typist = script(shelf.start(FAULT=f"{errno.ESTALE}:{chance.randint(calls // 4, calls)}"), quits=False)
            if typist.status is None:
                typist.kill()
            check_typed(typist, shelf.next())
    return len(lacks) + 5 + rounds


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


@row(38, "no home, or one that takes nothing", 10)
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
