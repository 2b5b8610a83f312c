"""A terminal that a script holds: starts a program in it, types, and sees every byte with its time.

Used by the benchmarks and by the tests of the whole program. Only the standard library.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

# What a terminal answers when a program asks; the row and column are those of a narrow “ asked about in row 2.
ANSWERS = (
    (b"\x1b[6n", b"\x1b[2;2R"),
    (b"\x1b[5n", b"\x1b[0n"),
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[0c", b"\x1b[?62;22c"),
    (b"\x1b[>c", b"\x1b[>41;370;0c"),
    (b"\x1b[>0c", b"\x1b[>41;370;0c"),
)

KEYS = {"up": b"A", "down": b"B", "right": b"C", "left": b"D", "home": b"H", "end": b"F"}


class Terminal:
    """A program running in a terminal of its own."""

    def __init__(self, command, columns=80, rows=24, environment=None, folder=None, answers=ANSWERS):
        self.answers = answers
        self.received = bytearray()
        self.seen_to = 0
        self.started = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            self._become(command, columns, rows, environment, folder)
        os.set_blocking(self.master, False)
        self.resize(columns, rows)

    @staticmethod
    def _become(command, columns, rows, environment, folder):
        try:
            # Before the program looks.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if folder:
                os.chdir(folder)
            values = {"PATH": os.environ.get("PATH", ""), "HOME": os.environ.get("HOME", "/"),
                      "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            values.update(environment or {})
            os.execvpe(command[0], command, values)
        except OSError:
            pass
        os._exit(127)

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def key(self, name):
        """What a key of this name sends now: programs may ask for another form of arrows, Home and End."""
        last = max((self.received.rfind(mode), mode) for mode in (b"\x1b[?1l", b"\x1b[?1h"))
        return (b"\x1bO" if last[0] >= 0 and last[1] == b"\x1b[?1h" else b"\x1b[") + KEYS[name]

    def send(self, data):
        """Types; takes what the program writes meanwhile, as a terminal does. Returns when all has gone out."""
        if isinstance(data, str):
            data = data.encode()
        while data:
            readable, writable, _ = select.select([self.master], [self.master], [], 10)
            if readable:
                self._take()
            if writable:
                try:
                    data = data[os.write(self.master, data):]
                except BlockingIOError:
                    pass
            if not readable and not writable:
                raise TimeoutError("the program takes no input")

    def read(self, timeout):
        """What comes within so many seconds, at the first opportunity; empty when nothing does."""
        readable, _, _ = select.select([self.master], [], [], timeout)
        return self._take() if readable else b""

    def _take(self):
        try:
            piece = os.read(self.master, 1 << 16)
        except BlockingIOError:
            return b""
        except OSError:
            piece = b""
        if not piece:
            raise EOFError("the program has ended")
        self.received += piece
        self._answer()
        return piece

    def _answer(self):
        """Answers each question once, also where a read cut it in two."""
        while True:
            found = [(self.received.find(question, self.seen_to), question, answer)
                     for question, answer in self.answers]
            found = [entry for entry in found if entry[0] >= 0]
            if not found:
                self.seen_to = max(self.seen_to, len(self.received) - 8)
                return
            at, question, answer = min(found)
            self.seen_to = at + len(question)
            os.write(self.master, answer)

    def until(self, wanted, timeout=30, since=None):
        """Reads until the bytes have come, since the call or a place in `received`; returns the time then."""
        if isinstance(wanted, str):
            wanted = wanted.encode()
        start = len(self.received) if since is None else since
        limit = time.perf_counter() + timeout
        while self.received.find(wanted, start) < 0:
            left = limit - time.perf_counter()
            if left <= 0:
                raise TimeoutError(f"{wanted!r} did not come")
            self.read(left)
        return time.perf_counter()

    def settle(self, quiet=0.1, timeout=60):
        """Reads until nothing has come for `quiet` seconds and the program does not compute; the last byte's time."""
        last = time.perf_counter()
        limit = last + timeout
        waiting_since, work = last, self.processor_time()
        while time.perf_counter() < limit:
            if self.read(quiet / 4):
                last = waiting_since = time.perf_counter()
                work = self.processor_time()
            elif time.perf_counter() - waiting_since >= quiet:
                done = self.processor_time()
                if done - work <= 0.01:
                    return last
                waiting_since, work = time.perf_counter(), done
        raise TimeoutError("the program does not come to rest")

    def processor_time(self):
        """Seconds of processor time so far, over all threads."""
        spent = 0
        for task in os.listdir(f"/proc/{self.pid}/task"):
            try:
                with open(f"/proc/{self.pid}/task/{task}/schedstat", encoding="utf-8") as file:
                    spent += int(file.read().split()[0])
            except OSError:
                pass
        return spent / 1e9

    def memory(self):
        """Resident memory in kilobytes."""
        with open(f"/proc/{self.pid}/status", encoding="utf-8") as file:
            for line in file:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1])
        return 0

    def kill(self, number=signal.SIGKILL):
        """Ends the program and returns its status."""
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass
        return self.wait()

    def wait(self, timeout=10):
        """Waits for the program to end by itself, taking what it still writes; its exit status, negative by signal."""
        limit = time.perf_counter() + timeout
        while time.perf_counter() < limit:
            try:
                self.read(0.01)
            except EOFError:
                pass
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self._drain()
                os.close(self.master)
                return os.waitstatus_to_exitcode(status)
        raise TimeoutError("the program does not end")

    def _drain(self):
        """Takes what the program wrote between the last look and its end."""
        try:
            while self.read(0):
                pass
        except EOFError:
            pass


class SlowLine:
    """A terminal at the far end of a line of so many bits a second, each way so many seconds long.

    What the program writes waits in front of the line, as it would in the buffers of a server. Nothing is lost and
    nothing overtakes anything.
    """

    def __init__(self, terminal, rate=9_600, delay=0.3):
        self.terminal = terminal
        # Ten bits a byte: start and stop.
        self.rate = rate / 10
        self.delay = delay
        # What has arrived at the far end.
        self.shown = bytearray()
        self._coming, self._going = [], []
        self._budget = 0.0
        self._moment = time.perf_counter()
        # The far end answers, not the near one.
        self._answers, terminal.answers = terminal.answers, ()
        self._seen_to = 0

    def type(self, data):
        """Sends keys off; they arrive after the delay."""
        self._going.append((time.perf_counter() + self.delay, data.encode() if isinstance(data, str) else data))

    def run(self, seconds):
        """Lets so many seconds pass."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._step()

    def until(self, wanted, timeout=60):
        """Lets time pass until the bytes have arrived; returns the seconds that took."""
        if isinstance(wanted, str):
            wanted = wanted.encode()
        start, place = time.perf_counter(), len(self.shown)
        while self.shown.find(wanted, place) < 0:
            if time.perf_counter() - start > timeout:
                raise TimeoutError(f"{wanted!r} did not arrive")
            self._step()
        return time.perf_counter() - start

    def settle(self, quiet=1.0, timeout=120):
        """Lets time pass until nothing has arrived for `quiet` seconds; returns the seconds until the last byte."""
        start = last = time.perf_counter()
        while time.perf_counter() - last < quiet:
            if time.perf_counter() - start > timeout:
                raise TimeoutError("the line does not come to rest")
            if self._step():
                last = time.perf_counter()
        return last - start

    def _step(self):
        time.sleep(0.004)
        now = time.perf_counter()
        # No more than a twentieth of a second can be saved up.
        self._budget = min(self._budget + (now - self._moment) * self.rate, self.rate / 20)
        self._moment = now
        while self._going and self._going[0][0] <= now:
            os.write(self.terminal.master, self._going.pop(0)[1])
        whole = int(self._budget)
        if whole > 0 and select.select([self.terminal.master], [], [], 0)[0]:
            piece = os.read(self.terminal.master, whole)
            self._budget -= len(piece)
            self._coming.append((now + self.delay, piece))
        arrived = False
        while self._coming and self._coming[0][0] <= now:
            self.shown += self._coming.pop(0)[1]
            arrived = True
        if arrived:
            self._answer()
        return arrived

    def _answer(self):
        while True:
            found = [(self.shown.find(question, self._seen_to), question, answer) for question, answer in self._answers]
            found = [entry for entry in found if entry[0] >= 0]
            if not found:
                self._seen_to = max(self._seen_to, len(self.shown) - 8)
                return
            at, question, answer = min(found)
            self._seen_to = at + len(question)
            self.type(answer)
