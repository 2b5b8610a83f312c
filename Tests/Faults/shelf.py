"""Shelves for the tests of faults, the program typing into them, and what the next start makes of what is left."""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "Support"))

from terminal import Terminal  # noqa: E402

# Rare characters (CJK Extension A) that stand nowhere else: typed, each is its own echo, and its own proof that it was kept.
TYPED = [chr(value) for value in range(0x3400, 0x4DB0)]
TEXT = "各单位来稿请于周四下班前报送，过时不候。"


def issue(number=35, paragraphs=3, unknown=True):
    """The JSON of an issue, with fields that no version knows at every level."""
    def extra(level):
        return {f"a-unknown-{level}": {"保留": [1, None, "是"]}} if unknown else {}
    items = [{**extra("item"), "id": f"i{i}", "headline": f"第{i}条的标题", "contributor": "东街街道",
              "paragraphs": [TEXT] * paragraphs} for i in range(1, 4)]
    return {
        **extra("top"), "format": 1,
        "imprint": {**extra("imprint"), "copies": 60, "reportTo": ["区委"]},
        "masthead": {**extra("masthead"), "name": "营商环境工作动态", "title": "信息周报", "year": 2023, "number": number,
                     "office": "办公室", "date": "2023-10-08"},
        "sections": [
            {**extra("section"), "id": "s1", "title": "重要讲话", "items": items[:1]},
            {**extra("section"), "id": "s2", "title": "红旗动态", "subsections": [
                {**extra("subsection"), "id": "u1", "title": "各镇办", "items": items[1:]}]}],
    }


def encode(value):
    """As the program writes it."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2, separators=(",", " : ")) + "\n").encode()


class Shelf:
    """A folder with one issue, gone when the test is over."""

    def __init__(self, tools, value=None, folder=None):
        self.tools = tools
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="jianbao-fault-", dir=folder))
        self.folder = self.root / "shelf"
        self.state = self.root / "state"
        self.folder.mkdir()
        self.state.mkdir()
        self.value = value or issue()
        self.file = self.folder / "2023-35.json"
        self.file.write_bytes(encode(self.value))
        (self.folder / "series.json").write_text('{ "name" : "营商环境工作动态" }\n')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.root, ignore_errors=True)

    def environment(self, **more):
        values = {"XDG_STATE_HOME": str(self.state), "HOME": str(self.root), "JIANBAO_EDITOR": "甲",
                  # Swift's own report of a crash would wait for a key.
                  "SWIFT_BACKTRACE": "enable=no"}
        if any(name in more for name in ("FAULT", "FAULT_LOG", "MUTANT")) or self.tools.mutant:
            values["LD_PRELOAD"] = str(self.tools.shim)
            values["FAULT_ROOT"] = str(self.folder)
        if self.tools.mutant:
            values["MUTANT"] = self.tools.mutant
        return {**values, **{name: str(value) for name, value in more.items()}}

    def start(self, reference="2023-35", wrap=(), columns=80, rows=24, **environment):
        """The program at an issue, or at the shelf for "", in a terminal; `wrap` is a command that starts it."""
        command = [*wrap, str(self.tools.program), "--data", str(self.folder), *filter(None, [reference])]
        return Typist(self, command, self.environment(**environment), columns, rows)

    def run(self, *words, data=b"", wrap=(), timeout=60, **environment):
        """A command of the program on this shelf, to its end."""
        return subprocess.run([*wrap, str(self.tools.program), *map(str, words), "--data", str(self.folder)], input=data,
                              capture_output=True, timeout=timeout, env={**os.environ, **self.environment(**environment)})

    def oracle(self, command="next", environment=None, folder=None):
        """What the oracle answers, a dictionary a line; and how it ended."""
        done = subprocess.run([str(self.tools.oracle), command, str(folder or self.folder)], capture_output=True,
                              env={**os.environ, **self.environment(), "LD_PRELOAD": "", **(environment or {})}, timeout=60)
        lines = done.stdout.decode().splitlines()
        return [json.loads(line) for line in lines], done.returncode

    def next(self, folder=None):
        """The issue as the next start has it: what is recovered, or else the file."""
        answers, status = self.oracle(folder=folder)
        found = [answer for answer in answers if answer.get("issue") == "2023-35"]
        if status != 0 or not found:
            raise AssertionError(f"nothing to start with: {answers}")
        return found[-1]

    def left(self):
        """The files of sittings and of unfinished saves."""
        found = [path for path in self.folder.glob(".jianbao-tmp-*")]
        sittings = self.folder / ".jianbao" / "sittings"
        return found + [path for path in sittings.glob("*") if sittings.is_dir()]


def characters(value):
    """Every typed character in an issue, in order; conflicts count, their copies of what stands elsewhere do not."""
    plain = dict(value)
    plain["conflicts"] = [{**conflict, "kept": []} for conflict in value.get("conflicts", [])]
    known = set(TYPED)
    return [letter for letter in json.dumps(plain, ensure_ascii=False) if letter in known]


class Typist:
    """The program in a terminal, and somebody who types and looks."""

    def __init__(self, shelf, command, environment, columns=80, rows=24):
        self.shelf = shelf
        self.sent = []
        # Of the program, when it has ended.
        self.status = None
        self.terminal = Terminal(command, columns, rows, environment=environment)

    def ready(self, or_else=None, timeout=20):
        """Waits for the page, and goes to the end of its first paragraph.

        TimeoutError where it does not come; at once where a sentence has `or_else` in it.
        """
        limit = time.perf_counter() + timeout
        while "第1页".encode() not in self.terminal.received:
            if time.perf_counter() > limit or or_else and or_else.encode() in self.terminal.received:
                raise TimeoutError("the page did not come")
            self.terminal.read(0.1)
        self.terminal.settle()
        self.terminal.send(b"\x1b[B" * 3 + b"\x1b[F")
        self.terminal.settle()
        return self

    def type(self, letters):
        self.sent += letters
        self.terminal.send("".join(letters))

    def echoed(self):
        """The typed characters that have come to the screen."""
        text = bytes(self.terminal.received).decode(errors="replace")
        return [letter for letter in self.sent if letter in text]

    def wait_for(self, letter, timeout=20):
        self.terminal.until(letter, timeout=timeout, since=0)

    def save(self, timeout=20):
        """Saves, and waits until the file has everything that was typed here."""
        self.terminal.send(b"\x13")
        self.terminal.settle()
        limit = time.perf_counter() + timeout
        while not self.is_saved():
            if time.perf_counter() > limit:
                raise TimeoutError("the save did not come")
            self.terminal.read(0.05)

    def is_saved(self):
        try:
            kept = set(characters(json.loads(self.shelf.file.read_bytes())))
        except (OSError, ValueError):
            return False
        return kept.issuperset(self.sent)

    def rest(self):
        """Takes what comes until the program has ended; its status."""
        self.status = self.terminal.wait()
        return self.status

    def kill(self, number=9):
        self.status = self.terminal.kill(number)
        return self.status


def measured(command, timeout=60, **options):
    """A command to its end: its status, what it said, its seconds and its megabytes, looked at all the time."""
    with tempfile.TemporaryFile() as said:
        start, most = time.perf_counter(), 0
        process = subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, **options)
        while process.poll() is None:
            try:
                # Not of the process that becomes it, which is as large as we are.
                if os.readlink(f"/proc/{process.pid}/exe") == os.path.realpath(command[0]):
                    with open(f"/proc/{process.pid}/status", encoding="utf-8") as status:
                        most = max([most, *(int(line.split()[1]) for line in status if line.startswith("VmHWM"))])
            except OSError:
                pass
            if time.perf_counter() - start > timeout:
                process.kill()
            time.sleep(0.002)
        said.seek(0)
        return process.returncode, said.read().decode(errors="replace"), time.perf_counter() - start, most / 1024


def check_typed(typist, answer):
    """What was echoed is there, once, in order, and nothing that was not typed."""
    kept = characters(answer["bulletin"])
    expect(kept == typist.sent[:len(kept)], f"kept {''.join(kept)} of {''.join(typist.sent)}")
    echoed = typist.echoed()
    expect(len(kept) >= len(echoed), f"lost {''.join(echoed[len(kept):])}: kept {len(kept)} of {len(echoed)} echoed")
    return len(echoed)


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


class Tools:
    """The program, the oracle and the shim, built."""

    def __init__(self, program, oracle, shim):
        self.program, self.oracle, self.shim = pathlib.Path(program), pathlib.Path(oracle), pathlib.Path(shim)
        self.mutant = None

    def tests(self, names, share):
        """Swift tests that are a row: how many ran, all of them passed; JIANBAO_FAULTS=full for all of their counts."""
        bundle = self.oracle.with_name("jianbaoPackageTests.xctest")
        if not bundle.exists():
            bundle = PACKAGE / ".build" / "debug" / "jianbaoPackageTests.xctest"
        filters = [word for name in names for word in ("--filter", name)]
        done = subprocess.run([bundle, "--testing-library", "swift-testing", *filters], cwd=PACKAGE, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "JIANBAO_FAULTS": "full" if share == 1 else ""})
        found = re.search(r"Test run with (\d+) tests? .*passed", done.stdout.decode())
        expect(done.returncode == 0 and found, f"{done.stdout.decode()[-2000:]}")
        expect(int(found.group(1)) >= len(names), f"only {found.group(1)} of {names} ran")
        return int(found.group(1))


def letters(chance, count):
    start = chance.randrange(len(TYPED) - count)
    return TYPED[start:start + count]


def pause(seconds):
    time.sleep(seconds)


def seeded(seed):
    return random.Random(seed)
