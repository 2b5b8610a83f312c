"""What a terminal shows after some bytes: tmux knows it better than a hundred lines of ours would."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import uuid


def is_here():
    return shutil.which("tmux") is not None


class Tmux:
    """A terminal that knows what it shows: a command in tmux."""

    def __init__(self, command, columns=80, rows=24, environment=None):
        self.name = f"jianbao-{uuid.uuid4().hex}"
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        self.environment.pop("TMUX", None)
        values = [f"{name}={value}" for name, value in (environment or {}).items()]
        self.do("new-session", "-d", "-x", str(columns), "-y", str(rows), "env", "TERM=tmux-256color", *values, *command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.do("kill-server")

    def do(self, *words):
        return subprocess.run(["tmux", "-L", self.name, "-f", "/dev/null", *words], env=self.environment,
                              capture_output=True, timeout=60).stdout.decode()

    def type(self, text):
        self.do("send-keys", "-l", text)

    def press(self, *keys):
        self.do("send-keys", *keys)

    def resize(self, columns, rows):
        self.do("resize-window", "-x", str(columns), "-y", str(rows))

    def rows(self):
        """What it shows, without blanks at the ends of rows."""
        return [line.rstrip() for line in self.do("capture-pane", "-p").split("\n")[:-1]]

    def until(self, is_right, what, still=2, timeout=30):
        """Waits until the rows are right, and stay so for so many looks, ten a second; returns them."""
        limit = time.perf_counter() + timeout
        last, same = None, 0
        while time.perf_counter() < limit:
            now = self.rows()
            same = same + 1 if now == last else 1
            if is_right(now) and same >= still:
                return now
            last = now
            time.sleep(0.1)
        raise TimeoutError(f"no {what} in {last}")


def screen(data, columns=80, rows=24):
    """The rows that some bytes lead to."""
    with tempfile.TemporaryDirectory(prefix="jianbao-screen-") as folder:
        shown = pathlib.Path(folder) / "bytes"
        shown.write_bytes(data)
        script = f"stty raw -echo; cat {shown}; tmux wait-for -S shown; sleep 60"
        with Tmux(["sh", "-c", script], columns, rows) as tmux:
            tmux.do("wait-for", "shown")
            return tmux.rows()[:rows]
