"""Word, HTML and Markdown files: what others could make of ours, and what theirs could do to us."""

import html.parser
import io
import os
import pathlib
import re
import shutil
import stat
import struct
import subprocess
import zipfile
import zlib

from shelf import Shelf, expect, issue, measured
from table import row, some

DOCUMENT = "word/document.xml"


def word(shelf):
    """The issue as a Word file: the bytes of its parts."""
    ended = shelf.run("export", "35", "--to", "docx")
    expect(ended.returncode == 0, f"{ended.stderr}")
    with zipfile.ZipFile(io.BytesIO(ended.stdout)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


class Tags(html.parser.HTMLParser):
    """What in a page does something, or asks somebody."""

    def __init__(self):
        super().__init__()
        self.alive = []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "img", "iframe", "a", "link", "object", "form", "base"):
            self.alive.append(tag)
        self.alive += [name for name, value in attrs if name.startswith("on") or name in ("href", "src") or "url(" in (value or "")]

    def handle_comment(self, data):
        self.alive.append(data)


@row(25, "texts that would be formulas, fields or tags in what is exported", 100)
def formulas(tools, chance, share):
    seeds = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A0", '{ INCLUDETEXT "c:\\\\x" }', 'HYPERLINK "http://x"', "]]>",
             "<w:instrText>DDEAUTO</w:instrText>", "</w:t></w:r><w:r><w:fldChar/>", "<script>alert(1)</script>", '" onload="x', "&lt;b&gt;",
             "javascript:alert(1)", "[x](file:///etc/passwd)", "![x](http://x)", "<!--", "&#x41;", "${x}", "%s%n"]
    rounds = some(100, share, len(seeds))
    for index in range(rounds):
        text = seeds[index] if index < len(seeds) else "".join(chance.sample(seeds, 3))
        value = issue()
        for item in value["sections"][0]["items"]:
            item.update(headline=text + "甲", contributor="东街", paragraphs=[text, "前" + text])
        value["masthead"]["title"] = text
        with Shelf(tools, value) as shelf:
            parts = word(shelf)
            for name, data in parts.items():
                if name.endswith((".xml", ".rels")):
                    found = re.findall(rb"<w:(?:instrText|fldChar|hyperlink|object|altChunk)\b|TargetMode|w:instr=\"(?! PAGE )", data)
                    expect(not found, f"{text!r}: {found} in {name}")
            shown = re.sub("<[^>]*>", "", parts[DOCUMENT].decode().replace("<w:tab/>", "\t")).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"') \
                .replace("&#9;", "\t").replace("&amp;", "&")
            # A tab has two blanks before it, so that figures beside it stay apart whatever the stops are.
            expect("前" + text in shown.replace("  \t", "\t"), f"{text!r} is not in the text")
            tags = Tags()
            tags.feed(shelf.run("export", "35", "--to", "html").stdout.decode())
            expect(not tags.alive, f"{text!r} is alive in HTML: {tags.alive}")
            plain = shelf.run("export", "35", "--to", "markdown").stdout.decode()
            expect(not re.search(r"(?<!\\)[<\[]", plain), f"{text!r} is alive in Markdown: {plain}")
    return rounds


@row(26, "Word files that are bombs, lies or ways out of the archive", 229)
def archives(tools, chance, share):
    done, slowest, fattest = 0, 0, 0
    with Shelf(tools) as shelf:
        parts = word(shelf)
        for name, data, must_fail in corpus(parts, share):
            path = shelf.root / "given.docx"
            path.write_bytes(data)
            seconds, megabytes = survived(tools, shelf, name, path, must_fail)
            slowest, fattest = max(slowest, seconds), max(fattest, megabytes)
            done += 1
        whole = pack(parts)
        for _ in range(some(200, share, 20)):
            damaged = bytearray(whole)
            for _ in range(chance.randint(1, 20)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            path.write_bytes(damaged[:chance.randint(1, len(damaged))] if chance.random() < 0.3 else damaged)
            survived(tools, shelf, "damaged", path, False)
            done += 1
    return done, f"{slowest:.1f} s and {fattest:.0f} MB at most"


def survived(tools, shelf, name, path, must_fail):
    """A page or a sentence, in bounds; nothing in the folder but a new issue."""
    before = {entry: entry.read_bytes() for entry in shelf.root.rglob("*") if entry.is_file()}
    status, said, seconds, megabytes = measured(
        [tools.program, "import", path, "--data", shelf.folder], env={**os.environ, **shelf.environment()}, cwd=shelf.root)
    expect(status in ((1,) if must_fail else (0, 1)), f"{name}: {status} {said[-300:]}")
    expect(status == 0 or re.search("[\u4e00-\u9fff]", said), f"{name}: no sentence in {said!r}")
    expect(seconds < 20 and megabytes < 200, f"{name}: {seconds:.1f} s, {megabytes:.0f} MB")
    for entry in [entry for entry in shelf.root.rglob("*") if entry.is_file() and entry not in before]:
        # One whose paper says no number is called after that, or after the paper's file.
        is_issue = entry.parent == shelf.folder and entry.suffix == ".json" and entry.name != "series.json"
        expect(".jianbao" in entry.parts or is_issue, f"{name} left {entry}")
        entry.unlink()
    for entry, data in before.items():
        expect(".jianbao" in entry.parts or entry.read_bytes() == data, f"{name} changed {entry}")
    return seconds, megabytes


def corpus(parts, share):
    """Names, files, and whether they must be refused."""
    def with_part(name, data):
        return pack({**parts, name: data})
    zeros = io.BytesIO()
    with zipfile.ZipFile(zeros, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(data)
                for _ in range((1000 if share == 1 else 100) if name == DOCUMENT else 0):
                    entry.write(bytes(1_000_000))
    yield "a gigabyte of zeros", zeros.getvalue(), True
    yield "a gigabyte beside", with_part("word/media/x.bin", bytes(100_000_000)), False
    inner = pack({"0": bytes(1_000_000)})
    for _ in range(5):
        inner = pack({str(i): inner for i in range(16)})
    yield "archives in archives", with_part("word/42.zip", inner), False
    yield "65,535 entries", pack({**parts, **{f"word/{i}": b"" for i in range(65_535 - len(parts))}}), True
    for name in ("../../../../tmp/x", "/tmp/x", "..\\..\\x", "C:\\x", "word/../../x", "a" * 60_000, "\u202ex"):
        yield f"an entry {name[:20]!r}", with_part(name, b"x"), False
    link = io.BytesIO(pack(parts))
    with zipfile.ZipFile(link, "a") as archive:
        entry = zipfile.ZipInfo("word/link.xml")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    yield "a link", link.getvalue(), False
    linked = {name: data for name, data in parts.items() if name != DOCUMENT}
    link = io.BytesIO(pack(linked))
    with zipfile.ZipFile(link, "a") as archive:
        entry = zipfile.ZipInfo(DOCUMENT)
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    yield "the text is a link", link.getvalue(), True
    twice = io.BytesIO(pack(parts))
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr(zipfile.ZipInfo("word/other.xml"), b"x" * 10)
    yield "two of a name", twice.getvalue().replace(b"word/other.xml", b"word/style.xml"), False
    whole = pack(parts)
    at = whole.rfind(b"PK\x01\x02", 0, whole.rfind(DOCUMENT.encode()))
    local = whole.find(b"PK\x03\x04", max(0, whole.find(DOCUMENT.encode()) - 31))

    def patched(offset, form, *values):
        changed = bytearray(whole)
        struct.pack_into(form, changed, offset, *values)
        return bytes(changed)
    yield "encrypted", patched(at + 8, "<H", 1), True
    yield "a method that nobody knows", patched(at + 10, "<H", 99), True
    yield "a wrong checksum", patched(at + 16, "<I", 1), True
    yield "a size that lies low", patched(at + 24, "<I", 10), True
    yield "a size that lies high", patched(at + 24, "<I", 0x7FFFFFFF), True
    yield "packed size of all", patched(at + 20, "<I", 0xFFFFFFFF), True
    yield "an offset beyond", patched(at + 42, "<I", 0x7FFFFFFF), True
    yield "overlapping entries", patched(at + 42, "<I", 0), True
    yield "a local header that is none", patched(local, "<I", 0), True
    yield "zip64 that lies", whole[:-22] + b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, 1 << 60, 1 << 60, 1 << 62, 1 << 62) \
        + b"PK\x06\x07" + struct.pack("<IQI", 0, len(whole) - 22, 1) + whole[-22:], False
    yield "a disk of many", patched(len(whole) - 18, "<HH", 7, 7), False
    yield "nothing but an end", whole[-22:], True
    yield "an empty archive", pack({}), True
    yield "deflate of nothing", pack({**parts, DOCUMENT: b""}), True
    yield "not deflate", whole.replace(zlib.compress(parts[DOCUMENT])[2:20], bytes(18)), False


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
BODY = f"<w:document {W}><w:body><w:p><w:r><w:t>一、讲话&a;</w:t></w:r></w:p></w:body></w:document>"
LAUGHS = "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 10)) + "<!ENTITY a '&a9;'>"
DECLARATIONS = {
    "billion laughs": f"<!DOCTYPE x [{LAUGHS}]>",
    "a file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/jianbao-canary">]>',
    "a host": '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>',
    "an external subset": '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    "a public one": '<!DOCTYPE x PUBLIC "-//X//Y" "/etc/jianbao-canary">',
    "parameters": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/jianbao-canary"> %p;]>',
    "quadratic": f"<!DOCTYPE x [<!ENTITY a '{'x' * 50_000}'>]>",
    "attributes by default": '<!DOCTYPE x [<!ATTLIST x y CDATA "z">]>',
    "no doctype, an entity": "",
}


@row(27, "XML that would read files, call hosts, or never end", 61)
def entities(tools, chance, share):
    tracer = shutil.which("strace")
    if tracer and subprocess.run([tracer, "true"], capture_output=True, check=False).returncode:
        tracer = None
    done = 0
    with Shelf(tools) as shelf:
        parts = word(shelf)
        cases = []
        for name, declaration in DECLARATIONS.items():
            head = '<?xml version="1.0" encoding="UTF-8"?>'
            cases.append((f"{name} in the text", {DOCUMENT: head + declaration + BODY}, True))
            for other in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"):
                if other in parts and declaration:
                    text = re.sub(r"^(<\?xml[^>]*>\s*)?", lambda match: match.group(0) + declaration, parts[other].decode(), count=1)
                    cases.append((f"{name} in {other}", {other: text}, False))
            cases.append((f"{name} in UTF-16", {DOCUMENT: ('<?xml version="1.0" encoding="UTF-16"?>' + declaration + BODY).encode("utf-16")}, True))
        plain = BODY.replace("&a;", "")
        cases += [
            ("UTF-7", {DOCUMENT: b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-' + plain.encode()}, True),
            ("a million attributes", {DOCUMENT: plain.replace("<w:p>", "<w:p " + " ".join(f'a{i}="1"' for i in range(1_000_000)) + ">")}, False),
            ("one attribute of 40 MB", {DOCUMENT: plain.replace("<w:p>", f'<w:p a="{"x" * 40_000_000}">')}, False),
            ("a million elements", {DOCUMENT: plain.replace("<w:r>", "<w:r/>" * 1_000_000 + "<w:r>")}, False),
            ("a stylesheet", {DOCUMENT: '<?xml-stylesheet href="file:///etc/jianbao-canary"?>' + plain}, False),
            ("an inclusion", {DOCUMENT: plain.replace("<w:p>", '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/jianbao-canary"/><w:p>')}, False),
            ("a linked picture", {DOCUMENT: plain.replace("<w:t>", '<w:pict r:link="rId9"/><w:t>'), "word/_rels/document.xml.rels": external("image")}, False),
            ("a template", {"word/_rels/settings.xml.rels": external("attachedTemplate")}, False),
            ("a text elsewhere", {"_rels/.rels": external("officeDocument")}, False),
        ]
        for name, changed, must_fail in cases:
            path = shelf.root / "given.docx"
            path.write_bytes(pack({**parts, **changed}))
            survived(tools, shelf, name, path, must_fail)
            traced(tools, shelf, tracer, name, path)
            done += 1
        for name, text in {"given.html": '<img src="file:///etc/jianbao-canary"><iframe src="http://127.0.0.1:9/"></iframe><p>一、讲话</p>' + DECLARATIONS["a file"],
                           "given.md": "![x](file:///etc/jianbao-canary)\n# 一\n<img src=http://127.0.0.1:9/x>"}.items():
            path = shelf.root / name
            path.write_text(text)
            survived(tools, shelf, name, path, False)
            traced(tools, shelf, tracer, name, path)
            done += 1
    return done, "" if tracer else "no strace here to see that nothing else is opened"


def external(kind):
    return ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
            f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
            'Target="file:///etc/jianbao-canary" TargetMode="External"/></Relationships>')


def traced(tools, shelf, tracer, name, path):
    """It calls no host and opens nothing that the file names."""
    if not tracer:
        return
    log = pathlib.Path(f"{path}.trace")
    subprocess.run([tracer, "-f", "-e", "trace=openat,open,socket,connect", "-o", log, tools.program, "check", path, "--data", shelf.folder],
                   capture_output=True, timeout=60, check=False, env={**os.environ, **shelf.environment()})
    calls = log.read_text()
    log.unlink()
    expect("given" in calls, f"{name}: no trace")
    expect("canary" not in calls and "socket(" not in calls and "connect(" not in calls, f"{name}: {calls[-500:]}")
