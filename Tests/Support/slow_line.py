#!/usr/bin/env python3
"""Types ahead of a line of 9,600 bits a second and 300 ms each way, and turns pages faster than it can show them.

    slow_line.py PROGRAM DATA ISSUE

Prints nothing and exits with 0 when all that was typed is in the file and on the screen, and pages that were turned
past long ago were never sent.
"""

import json
import pathlib
import sys

from terminal import Terminal, SlowLine

PAGE_DOWN, PAGE_UP = "\x1b[6~", "\x1b[5~"
# Stands nowhere in the sample issues.
TYPED = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
LAST = "鑫"
TURNS = 60


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)


def main(program, data, issue):
    path = pathlib.Path(data) / f"{issue}.json"
    terminal = Terminal([program, "--data", data, issue], environment={"HOME": data, "JIANBAO_AMBIGUOUS": "1"})
    try:
        line = SlowLine(terminal)
        line.settle(1.5)
        whole = len(line.shown)
        # Nothing is waited for: the first echo is on its way while the last key is struck.
        for character in TYPED + LAST:
            line.type(character)
            line.run(0.02)
        line.until(LAST)
        line.settle(1)
        before = len(line.shown)
        for turn in range(TURNS):
            line.type(PAGE_DOWN if turn % 2 == 0 else PAGE_UP)
            line.run(0.02)
        line.settle(1.5)
        turned = len(line.shown) - before
        line.type("\x13")
        line.until("已存")
    finally:
        terminal.kill()
    saved = list(texts(json.loads(path.read_text(encoding="utf-8"))))
    if not any(TYPED + LAST in text for text in saved):
        sys.exit("what was typed ahead is not in the file as it was typed")
    # Sent one and all, they would be TURNS screens.
    if turned > whole * 5:
        sys.exit(f"{TURNS} turns of the page sent {turned} bytes, where one screen is {whole}")


if __name__ == "__main__":
    main(*sys.argv[1:])
