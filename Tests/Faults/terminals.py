"""Terminals that are missing, small, slow or hostile."""

import json
import os
import subprocess

from shelf import Shelf, expect
from table import row


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
