"""Files that are no bulletins, or more than one."""

import errno
import json
import os
import pathlib
import re
import struct
import subprocess
import tempfile
import time

from shelf import Shelf, TEXT, TYPED, characters, encode, expect, issue, measured
from table import row, some


# How the issue may stand on the shelf: what is made of its file, and of the folder it is in.
def plain(shelf):
    return shelf.file


def link(shelf):
    real = shelf.root / "elsewhere.json"
    shelf.file.rename(real)
    shelf.file.symlink_to(real)
    return real


def link_to_link(shelf):
    real = link(shelf)
    shelf.file.unlink()
    (shelf.root / "between").symlink_to(real)
    shelf.file.symlink_to("../between")
    return real


def hard_link(shelf):
    os.link(shelf.file, shelf.root / "second")
    return shelf.file


def linked_shelf(shelf):
    real = shelf.root / "real"
    shelf.folder.rename(real)
    shelf.folder.symlink_to(real)
    return real / shelf.file.name


def folder_of(mode):
    def change(shelf):
        os.chmod(shelf.folder, mode)
        return shelf.file
    return change


# Another user and group may write: an access list as the kernel keeps it (POSIX 1003.1e draft 17).
ACCESS_LIST = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in (
    (0x01, 6, 0xFFFFFFFF), (0x02, 6, 1234), (0x04, 4, 0xFFFFFFFF), (0x08, 6, 4321), (0x10, 6, 0xFFFFFFFF), (0x20, 0, 0xFFFFFFFF)))


def attribute(name, value):
    def change(shelf):
        os.setxattr(shelf.file, name, value)
        return shelf.file
    return change


STANDS = {"file": plain, "link": link, "link to a link": link_to_link, "hard link": hard_link, "linked shelf": linked_shelf,
          "setgid folder": folder_of(0o2775), "sticky folder": folder_of(0o1777),
          "attribute": attribute("user.origin", "区办".encode()), "access list": attribute("system.posix_acl_access", ACCESS_LIST)}
MODES = (0o600, 0o640, 0o644, 0o660, 0o664, 0o444)
# What is no file, with what makes it.
NO_FILES = {"a pipe": os.mkfifo, "a device": lambda path: path.symlink_to("/dev/zero"), "null": lambda path: path.symlink_to("/dev/null"),
            "a loop": lambda path: path.symlink_to(path.name), "dangling": lambda path: path.symlink_to("nowhere"),
            "a folder": lambda path: path.mkdir()}


def attributes(path):
    return {name: os.getxattr(path, name) for name in os.listxattr(path)}


@row(17, "links, modes, owners, attributes and what is no file", len(STANDS) * len(MODES) + len(NO_FILES))
def kinds(tools, chance, share):
    cases = [(name, mode) for mode in MODES for name in STANDS]
    cases = cases if share == 1 else [(name, chance.choice(MODES)) for name in STANDS]
    done = 0
    for name, mode in cases:
        with Shelf(tools) as shelf:
            try:
                real = STANDS[name](shelf)
            except OSError as error:
                # This disk has no such attribute.
                expect(error.errno in (errno.ENOTSUP, errno.EPERM), f"{name}: {error}")
                continue
            # An access list is a mode of its own.
            if name != "access list":
                os.chmod(real, mode)
            if os.geteuid() == 0:
                os.chown(real, 1234, 4321)
                # What chown clears.
                os.chmod(real, real.stat().st_mode & 0o7777)
            before, had = real.stat(), attributes(real)
            typist = shelf.start().ready()
            typist.type(TYPED[:2])
            typist.wait_for(TYPED[1])
            typist.save()
            typist.kill()
            after = real.stat()
            expect((after.st_mode, after.st_uid, after.st_gid, after.st_nlink)
                   == (before.st_mode, before.st_uid, before.st_gid, before.st_nlink), f"{name} {mode:o}: {after}")
            expect(shelf.file.is_symlink() == (name in ("link", "link to a link")), "the link is no link any more")
            expect(attributes(real) == had, f"{name}: {attributes(real)}, and had {had}")
            expect(characters(json.loads(real.read_bytes())) == TYPED[:2], "not saved")
            done += 1
    for name, make in NO_FILES.items():
        with Shelf(tools) as shelf:
            path = shelf.folder / "1.json"
            make(path)
            answers, _ = shelf.oracle()
            expect(sum("error" in answer for answer in answers) == 1, f"{name}: {answers}")
            ended = shelf.run("show", path, timeout=20)
            expect(ended.returncode == 1 and ended.stderr, f"{name}: {ended}")
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


def anything(chance, depth=3):
    """A JSON value of any kind."""
    kind = chance.randrange(8 if depth else 6)
    if kind == 6:
        return [anything(chance, depth - 1) for _ in range(chance.randrange(4))]
    if kind == 7:
        return {f"{chance.choice('甲乙丙xyz')}{at}": anything(chance, depth - 1) for at in range(chance.randrange(4))}
    return [None, chance.random() < 0.5, chance.randint(-10**18, 10**18), chance.random() * 10**chance.randint(-9, 9),
            "".join(chance.choice("字“”\\\"/\n\t \u2028😀a𠀀") for _ in range(chance.randrange(12))), ""][kind]


def salted(value, chance):
    """The same with fields that no version knows, wherever there is an object."""
    if isinstance(value, list):
        return [salted(element, chance) for element in value]
    if not isinstance(value, dict):
        return value
    fields = {name: element if name.startswith("a-unknown") else salted(element, chance) for name, element in value.items()}
    for _ in range(chance.randrange(4)):
        fields[f"{chance.choice(['x', 'zz', '字段', 'Format', 'a b'])}-{chance.randrange(100)}"] = anything(chance)
    return fields


@row(21, "fields of a newer version, kept through an edit", 1000)
def unknown(tools, chance, share):
    rounds = some(1000, share, 8)
    for _ in range(rounds):
        with Shelf(tools, salted(issue(), chance)) as shelf:
            typist = shelf.start().ready()
            typist.type(TYPED[:1])
            typist.wait_for(TYPED[0])
            typist.save()
            typist.kill()
            text = shelf.file.read_text()
            expect(text.count(TYPED[0]) == 1, "typed once")
            expect(text.replace(TYPED[0], "") == encode(shelf.value).decode(), "something but the edit changed")
    with Shelf(tools, {**issue(), "format": 2}) as shelf:
        before = shelf.file.read_bytes()
        typist = shelf.start()
        typist.terminal.until("第1页")
        typist.terminal.send(TYPED[0] + "\x13")
        typist.terminal.settle()
        typist.kill()
        expect(shelf.file.read_bytes() == before, "a file of a newer version was changed")
    return rounds


@row(22, "huge issues: many items, many sections, one paragraph, all of it", 7)
def huge(tools, chance, share):
    scale = 1 if share == 1 else 0.05
    remarks = []
    kinds = {"10 MB": large(items=int(10_000 * scale), length=340), "10,000 items": large(items=int(10_000 * scale), length=20),
             "a paragraph of 1 MB": large(items=1, length=int(350_000 * scale)),
             "1,000 sections": large(items=1, length=20, sections=int(1000 * scale))}
    for name, value in kinds.items():
        with Shelf(tools, value) as shelf:
            start = time.perf_counter()
            typist = shelf.start()
            typist.terminal.until("第1页", timeout=120)
            opened = time.perf_counter() - start
            typist.ready()
            start = time.perf_counter()
            typist.type(TYPED[:1])
            typist.wait_for(TYPED[0], timeout=120)
            echoed = time.perf_counter() - start
            start = time.perf_counter()
            typist.save(timeout=120)
            saved = time.perf_counter() - start
            text = shelf.file.read_text()
            expect(json.loads(text.replace(TYPED[0], "", 1)) == shelf.value, f"{name}: something but the edit changed")
            typist.kill()
            remarks.append(f"{name}: {opened:.1f} s to open, {echoed * 1000:.0f} ms a key, {saved:.1f} s to save")
    done = len(kinds) + beyond(tools, share)
    return done, "; ".join(remarks if share == 1 else [])


def large(items, length, sections=2):
    value = issue(paragraphs=1)
    for item in value["sections"][0]["items"]:
        item["paragraphs"] = [TEXT]
    more = [{"id": f"m{i}", "headline": f"又一条{i}", "paragraphs": [(TEXT * (length // 20 + 1))[:length]]} for i in range(items)]
    value["sections"][0]["items"] += more
    value["sections"] += [{"id": f"t{i}", "title": f"栏目{i}"} for i in range(sections - 2)]
    return value


def beyond(tools, share):
    """More than any issue: a sentence or a page, within bounds, and the file as it was."""
    size = 1 if share == 1 else 0.02
    files = {
        "size.json": b"{" + b" " * int(100_000_000 * max(size, 0.7)) + b"}",
        "items.json": b'{"format":1,"sections":[{"id":"s","items":[' + b"{}," * int(1_000_000 * size) + b"{}]}]}",
        "paragraph.json": '{"format":1,"sections":[{"id":"s","items":[{"id":"i","paragraphs":["'.encode()
        + "各".encode() * int(16_000_000 * size) + b'"]}]}]}',
    }
    for name, data in files.items():
        with Shelf(tools) as shelf:
            path = shelf.folder / name
            path.write_bytes(data)
            for command in (["list"], ["show", path], ["check", path]):
                status, said, seconds, megabytes = measured(
                    [tools.program, *command, "--data", shelf.folder], timeout=300, env={**os.environ, **shelf.environment()})
                expect(status in (0, 1), f"{command[0]} {name}: {status} {said[-300:]}")
                expect(megabytes < 4000 and seconds < 240, f"{command[0]} {name}: {megabytes:.0f} MB, {seconds:.0f} s")
            expect(path.read_bytes() == data, f"{name} was changed")
    return len(files)


@row(23, "deep nesting, everywhere that JSON is read", 10)
def deep(tools, chance, share):
    done = 0
    whole = encode(issue()).decode()
    for depth in (100, 1000, 10_000, 100_000, 1_000_000):
        for opening, closing in (("[", "]"), ('{"a":', "}")):
            nest = opening * depth + "1" + closing * depth
            with Shelf(tools) as shelf:
                shelf.run("list")
                sittings = shelf.folder / ".jianbao" / "sittings"
                sittings.mkdir(parents=True, exist_ok=True)
                places = {
                    "2023-36.json": nest, "2023-37.json": whole.replace("[\n", f"[{nest},\n", 1), "series.json": nest,
                    "2023-38.json": whole.replace('"保留"', f'"x":{nest},"保留"', 1), ".jianbao/index": nest,
                    ".jianbao/sittings/a.presence": nest, ".jianbao/sittings/a-1.journal": nest,
                    "2023-39.json": opening * depth,
                }
                for name, text in places.items():
                    (shelf.folder / name).write_text(text)
                for command in (["list"], ["show", "36"], ["show", "38"], ["recover"], ["export", "37", "--to", "text"], ["new"]):
                    ended = shelf.run(*command)
                    expect(ended.returncode in (0, 1), f"{command} at {depth}: {ended.returncode} {ended.stderr[-300:]}")
                for name in ("2023-36.json", "2023-37.json", "2023-38.json", "2023-39.json"):
                    expect((shelf.folder / name).read_text() == places[name], f"{name} was changed")
            done += 1
    return done


# What would command a terminal, or turn what stands beside it; each with a number or a word that we never write.
HOSTILE = ["\x1b[7777m", "\x1b]0;PWN\x07", "\x1b]8;;http://PWN\x1b\\", "\x1b]52;c;UFdO\x07", "\x1bPPWN\x1b\\", "\u009b7777m", "\u009d0;PWN\u009c",
           "\r", "\b", "\x07", "\x0e", "\x7f", "\u202e", "\u2066", "\u200e", "\u061c", "\ufeff", "\u200b", "\U000e0041", "\u2028", "\x1b[2J\x1b[H",
           "\x1b[?7777h", "\x1bc", "\x1b(0", "\x18", "\x1b", "\x00"]
SEQUENCE = re.compile(rb"\x1b(?:\[[0-9;:?<>=]*[ !\"$'*]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0B]|[=>78cM])")
ON_THE_WIRE = re.compile("[\u0080-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]|\x7f")


@row(24, "texts and names that would command the terminal", 5000)
def hostile(tools, chance, share):
    names = [name for name in HOSTILE if "\x00" not in name and "/" not in name]
    for name in names:
        listed(tools, f"a{name}z")
    rounds = some(5000, share * 0.2 if share < 1 else 1, 8)
    for index in range(rounds):
        pieces = chance.sample(HOSTILE, 4) if index else ["\x1b]0;PWN\x07"] * 4
        shown(tools, "前" + "中".join(pieces) + "后")
    return rounds + len(names), f"in {PLACES} places each"


PLACES = 16


def listed(tools, name):
    with Shelf(tools) as shelf:
        (shelf.folder / f"{name}.json").write_bytes(encode(issue(36)))
        (shelf.folder / f"坏{name}.json").write_bytes(b"{")
        ended = shelf.run("list", JIANBAO_EDITOR=name)
        said = (ended.stdout + ended.stderr).decode()
        bad = [letter for letter in said if ON_THE_WIRE.match(letter) or letter < " " and letter not in "\n\t"]
        expect(not bad, f"{name!r}: {bad}")
        expect(len(ended.stdout.splitlines()) == 3, f"{name!r} is not in the list, or takes more than its line")
        ended = shelf.run("show", f"坏{name}.json")
        clean(ended.stdout + ended.stderr, name)


def shown(tools, text):
    """The text wherever it can stand in an issue; on the page, in the outline, in questions, in what is exported."""
    value = issue()
    for name in ("name", "title", "office", "date"):
        value["masthead"][name] = text
    value["imprint"]["reportTo"] = [text]
    for section in value["sections"]:
        section["title"] = text
        for part in section.get("subsections", []):
            part["title"] = text
    for item in value["sections"][0]["items"]:
        item.update(headline=text, contributor=text, paragraphs=[text] * 3)
    with Shelf(tools, value) as shelf:
        (shelf.folder / "series.json").write_text(json.dumps({"name": text, "title": text, "units": [{"name": text}]}))
        before = shelf.file.read_bytes()
        # No environment can hold a NUL.
        editor = text.replace("\0", "")
        first = shelf.start(JIANBAO_EDITOR=editor)
        first.terminal.until("第1页", timeout=20)
        first.type(TYPED[:2])
        first.wait_for(TYPED[1])
        second = shelf.start(JIANBAO_EDITOR="乙")
        second.terminal.until("第1页", timeout=20)
        # The palette, the masthead's card, the findings; the text selected and copied.
        for keys in (b"\x10", b"\x1b", b"\x1bOQ", b"\x1b", b"\x1b[17~", b"\x1b", b"\x01\x03", b"\x1b[20~", b"\x1b"):
            second.terminal.send(keys)
            second.terminal.settle()
        first.kill()
        second.kill()
        # What the first left is offered in a question that has the editor's name.
        third = shelf.start(reference="2023-35")
        third.terminal.until("没有存盘", timeout=20)
        third.terminal.settle()
        third.kill()
        for typist in (first, second, third):
            wire(bytes(typist.terminal.received), text)
        for command in (["list"], ["show", "35"], ["check", "35"], ["recover"], ["export", "35", "--to", "text"]):
            ended = shelf.run(*command)
            clean(ended.stdout + ended.stderr, text)
        # What turns text or hides in it commands nobody, and may be meant.
        for name in ("markdown", "html"):
            ended = shelf.run("export", "35", "--to", name)
            bad = re.findall("[^\n\t -~\u00a0-\U0010ffff]", ended.stdout.decode())
            expect(not bad, f"{text!r} in {name}: {bad}")
        expect(shelf.file.read_bytes() == before, "the file was changed")


def wire(data, text):
    for sequence in SEQUENCE.findall(data):
        expect(b"7777" not in sequence and b"PWN" not in sequence, f"{text!r} reached the terminal as {sequence}")
    rest = SEQUENCE.sub(b"", data)
    bad = [byte for byte in (b"\x1b", b"\x00", b"\x18", b"\x0e") if byte in rest]
    expect(not bad, f"{text!r}: {bad} in {rest[max(0, rest.find(bad[0]) - 40):][:120] if bad else ''}")
    found = ON_THE_WIRE.search(rest.decode(errors="replace"))
    expect(not found, f"{text!r}: {found}")


def clean(data, text):
    said = data.decode()
    bad = [letter for letter in said if ON_THE_WIRE.match(letter) or letter < " " and letter not in "\n\t\f"]
    expect(not bad, f"{text!r}: {bad}")


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
        # JSON and text above all; pages take longest.
        samples = samples[:1] * 6 + samples[1:2] * 4 + samples[2:]
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
