"""What a terminal shows after some bytes: tmux knows it better than a hundred lines of ours would."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import uuid


def is_here():
    return shutil.which("tmux") is not None


def screen(data, columns=80, rows=24):
    """The rows as text, without blanks at their ends."""
    name = f"jianbao-{uuid.uuid4().hex}"
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    environment.pop("TMUX", None)

    def tmux(*words):
        return subprocess.run(["tmux", "-L", name, "-f", "/dev/null", *words], env=environment, capture_output=True, timeout=30)
    with tempfile.TemporaryDirectory(prefix="jianbao-screen-") as folder:
        shown = pathlib.Path(folder) / "bytes"
        shown.write_bytes(data)
        try:
            tmux("new-session", "-d", "-x", str(columns), "-y", str(rows),
                 f"stty raw -echo; cat {shown}; tmux -L {name} wait-for -S shown; sleep 60")
            tmux("wait-for", "shown")
            found = tmux("capture-pane", "-p").stdout.decode()
        finally:
            tmux("kill-server")
    return [line.rstrip() for line in found.split("\n")][:rows]
