"""Finds what can be changed in a Swift file, so that a test ought to see it: conditions and numbers.

All changes of a file are compiled into it at once, each behind its number; which one is on is said when the tests run.
"""

import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Site:
    """A piece of a file, and what stands there when the mutant is on."""

    file: str
    start: int
    end: int
    line: int
    text: str
    # The function of Mutant.swift that does it, and how a person calls it.
    function: str
    change: str


def masked(source):
    """The source with comments and the insides of strings blanked, every character at its place."""
    def blank(match):
        # The quotes stay, so that a string is still something.
        fill = "_" if match.group().startswith('"') else " "
        return re.sub(r"[^\n\"]", fill, match.group())
    return re.sub(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*', blank, source)


def matching(text, at):
    """The index behind the bracket that closes the one at `at`."""
    depth = 0
    for index in range(at, len(text)):
        if text[index] in "([{":
            depth += 1
        elif text[index] in ")]}":
            depth -= 1
            if depth == 0:
                return index + 1
    return len(text)


def condition_end(text, at, keyword):
    """Where the condition ends that begins at `at`: before `else`, the colon of a case or the brace that opens the body."""
    while at < len(text):
        if text[at] in "([":
            at = matching(text, at)
        elif text[at] == "{":
            if keyword != "guard":
                return at
            at = matching(text, at)
        elif keyword == "case" and text[at] == ":":
            return at
        elif keyword == "guard" and re.match(r"\belse\b", text[at:at + 5]) and not text[at - 1].isalnum():
            return at
        elif text[at] in ")]}":
            return at
        else:
            at += 1
    return at


def split(text, start, end, marks):
    """The pieces of text[start:end] between marks that stand in no bracket."""
    pieces, begin, at = [], start, start
    while at < end:
        if text[at] in "([{":
            at = min(matching(text, at), end)
            continue
        mark = next((mark for mark in marks if text.startswith(mark, at)), None)
        if mark:
            pieces.append((begin, at))
            at += len(mark)
            begin = at
        else:
            at += 1
    return pieces + [(begin, end)]


def trimmed(text, start, end):
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def sites(file, source):
    """Every site of the file, in order; those that contain others come after them."""
    text = masked(source)
    found = []

    def add(start, end, function, change):
        found.append(Site(file, start, end, source.count("\n", 0, start) + 1, source[start:end], function, change))

    def operands(start, end):
        """The parts of one condition that are true or false by themselves."""
        start, end = trimmed(text, start, end)
        head = text[start:end]
        if not head or re.match(r"(let|var|case|#available)\b", head) or "?" in re.sub(r"\?\?|\?\.", "", head):
            return
        for marks, function, change in ((["||"], "no", "dropped from ||"), (["&&"], "yes", "dropped from &&")):
            pieces = [trimmed(text, *piece) for piece in split(text, start, end, marks)]
            if len(pieces) > 1:
                for piece in pieces:
                    operands(*piece)
                    add(*piece, function, change)
                return
        add(start, end, "not", "negated")

    # `where:` is the label of an argument.
    for match in re.finditer(r"\b(guard|if|while|where)\b(?!:)", text):
        keyword = match.group(1)
        if keyword == "where" and re.match(r"\s*case\b", text[text.rfind("\n", 0, match.start()) + 1:match.start()]):
            keyword = "case"
        begin = match.end()
        if text[match.start() - 1:match.start()] == "#":
            continue
        stop = condition_end(text, begin, keyword)
        for piece in split(text, begin, stop, [","]):
            operands(*piece)
    for match in re.finditer(r"(?<![\w.$#])(\d+)(?![\w.]|\.\d)", text):
        before, line = text[:match.start()].rstrip(), text.rfind("\n", 0, match.start()) + 1
        if re.match(r"\s*(case|@|import)\b", text[line:match.start()]) or before.endswith("<"):
            continue
        add(*match.span(), "more", "one more")
    # A site inside another must be written first.
    return sorted(set(found), key=lambda site: (site.start, -site.end))


def mutated(source, chosen):
    """The source with these sites, by number, behind their switches."""
    by_start = sorted(chosen.items(), key=lambda pair: (pair[1].start, -pair[1].end))

    def write(start, end, pairs):
        out, at = "", start
        while pairs:
            number, site = pairs[0]
            inner = [pair for pair in pairs[1:] if pair[1].end <= site.end]
            pairs = [pair for pair in pairs[1:] if pair[1].end > site.end]
            out += source[at:site.start] + f"Mutant.{site.function}({number}, " + write(site.start, site.end, inner) + ")"
            at = site.end
        return out + source[at:end]

    return write(0, len(source), by_start)
