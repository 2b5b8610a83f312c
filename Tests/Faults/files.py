"""Files that are no bulletins, or more than one."""

import json
import os
import pathlib
import subprocess
import tempfile

from shelf import Shelf, TYPED, characters, encode, expect, issue
from table import row, some


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


@row(41, "damaged copies of what is right: JSON, text, Markdown, HTML", 1_000_000)
def fuzz(tools, chance, share):
    rounds = some(1_000_000, share, 10_000)
    with Shelf(tools, issue(paragraphs=1)) as shelf:
        samples = [shelf.file]
        for name in ("text", "markdown", "html"):
            ended = subprocess.run([tools.program, "export", "35", "--to", name, "--data", shelf.folder], capture_output=True,
                                   check=True, env={**os.environ, **shelf.environment()}, timeout=60)
            samples.append(shelf.root / f"a.{ {'text': 'txt', 'markdown': 'md'}.get(name, name)}")
            samples[-1].write_bytes(ended.stdout)
        read = done = 0
        while done < rounds:
            seed, count = chance.randrange(1 << 60), min(5000, rounds - done)
            ended = subprocess.run([tools.oracle, "fuzz", str(seed), str(count), *samples], capture_output=True)
            expect(ended.returncode == 0, f"seed {seed}, {count} inputs: ended with {ended.returncode}")
            answer = json.loads(ended.stdout)
            expect(answer["broken"] is None, f"seed {seed}, {count} inputs: did not read back: {answer['broken']}")
            read += answer["read"]
            done += count
    return done, f"{read} of them were issues still"
