"""A login that is only jianbao, through a real sshd on loopback, with the recipe as docs/login.md has it."""

import io
import os
import pathlib
import re
import shutil
import socket
import subprocess
import time
import zipfile

from screen import is_here, screen
from shelf import PACKAGE, Shelf, Typist, check_typed, expect, letters
from table import row, some
from users import several

SERVER = "/usr/sbin/sshd"
SECRET = "机密-不该看见"

# What somebody may ask for who wants more than his shelf. HERE is the folder outside it.
ATTEMPTS = [
    "sh", "bash -i", "/bin/sh -c id", "id", "cat /etc/passwd", "cat HERE/secret.json", "env", "vi", "python3 -c 1",
    "jianbao show HERE/secret.json", "jianbao show ../secret.json", "jianbao show ../secret", "jianbao show secret",
    "jianbao list --data HERE", "jianbao list --data=HERE", "jianbao --data HERE list", "jianbao list '--data' HERE",
    "jianbao list --dat\"a\" HERE", "jianbao list --data HERE --data HERE", "jianbao list -- --data HERE",
    "jianbao list; id", "jianbao list && id", "jianbao list | sh", "jianbao list & id", "jianbao list\nid",
    "jianbao list `id`", "jianbao list $(id)", "jianbao show ${HOME}", "jianbao show ~/x", "jianbao list > HERE/made",
    "jianbao export HERE/secret.json --to text", "jianbao export ../secret --to text",
    "jianbao export 35 --to text --output HERE/made", "jianbao export 35 --to text --output=HERE/made",
    "jianbao export 35 --to text -o HERE/made", "jianbao export 35 --to text -oHERE/made",
    "jianbao import HERE/secret.json", "jianbao import /etc/passwd", "jianbao import - HERE/secret.json",
    "jianbao import HERE/secret.json --into 35", "jianbao check HERE/secret.json",
    "jianbao check /etc/passwd", "jianbao check ../secret.json", "jianbao check --fix HERE/secret.json",
    "jianbao versions HERE/secret.json", "jianbao recover HERE/secret.json", "jianbao new --from HERE/secret.json",
    "jianbao manual", "jianbao --generate-completion-script bash", "jianbao HERE/secret.json",
    "/usr/lib/openssh/sftp-server", "internal-sftp", "scp -f /etc/passwd", "scp -t HERE", "rsync --server . /",
    "git-upload-pack /", "exec sh", "-c id", "''", "jianbao list --confined=false", "jianbao show ''/etc/passwd",
]


class Server:
    """An sshd of our own on a port of its own, and two keys, one an editor."""

    def __init__(self, shelf, program):
        self.shelf, self.program = shelf, program
        self.root = shelf.root / "ssh"
        self.root.mkdir()
        for name in ("host", "甲", "乙"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.root / name], check=True)
        with open(self.root / "keys", "w", encoding="utf-8") as keys:
            for name in ("甲", "乙"):
                public = (self.root / f"{name}.pub").read_text()
                keys.write(f'environment="JIANBAO_EDITOR={name}",environment="XDG_STATE_HOME={shelf.state}" {public}')
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (self.root / "config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.root}/host\nAuthorizedKeysFile {self.root}/keys\n"
            "StrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin yes\nPermitUserEnvironment yes\n"
            "Subsystem sftp internal-sftp\n" + self.recipe())
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        with open(self.root / "log", "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([SERVER, "-D", "-e", "-f", self.root / "config"], stderr=log)

    def recipe(self):
        """The page's, for everybody, and with the built program and this shelf."""
        page = (PACKAGE / "docs/login.md").read_text()
        block = re.search(r"^```\n(.*?)```", page, re.S | re.M).group(1)
        expect("ForceCommand /usr/local/bin/jianbao --data /srv/jianbao --confined" in block, "the recipe is another")
        block = re.sub("Match .*", "Match all", block, count=1)
        return block.replace("/usr/local/bin/jianbao", str(self.program)).replace("/srv/jianbao", str(self.shelf.folder))

    def options(self, editor="甲"):
        return ["-F", "none", "-i", str(self.root / editor), "-o", f"Port={self.port}", "-o", "StrictHostKeyChecking=no",
                "-o", "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR",
                "-o", "ControlMaster=no", "-o", "BatchMode=yes"]

    @property
    def address(self):
        return subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip() + "@127.0.0.1"

    def ask(self, command, *options, program="ssh", data=b""):
        return subprocess.run([program, *self.options(), *options, self.address, *([command] if command is not None else [])],
                              input=data, capture_output=True, timeout=60)

    def login(self, editor):
        return Typist(self.shelf, ["ssh", *self.options(editor), "-tt", self.address], {})

    def stop(self):
        self.process.kill()
        self.process.wait()


@row(40, "several people of one machine, and a login that is only jianbao, through a real sshd", 277)
def only_jianbao(tools, chance, share):
    people, remark = several(tools, chance, share)
    if not os.access(SERVER, os.X_OK) or not shutil.which("ssh"):
        return people, "no sshd here"
    with Shelf(tools) as shelf:
        (shelf.root / "secret.json").write_bytes(shelf.file.read_bytes().replace("东街街道".encode(), SECRET.encode()))
        server = Server(shelf, tools.program)
        try:
            wait_for(server)
            done = obeyed(server) + refused(server, shelf) + copied(server, shelf) + forwarded(server)
            done += resized(server) + dropped(server, shelf, chance, some(100, share, 3)) + together(server, shelf, chance)
        finally:
            server.stop()
    return done + people, remark


def wait_for(server):
    for _ in range(50):
        ended = server.ask("jianbao list")
        if ended.returncode == 0:
            return
        expect(server.process.poll() is None, (server.root / "log").read_text())
    raise AssertionError(f"no login: {ended.stderr.decode()} {(server.root / 'log').read_text()}")


def obeyed(server):
    """What the recipe promises."""
    listed = server.ask("jianbao list")
    expect("2023-35" in listed.stdout.decode(), f"{listed}")
    expect("第1条" in server.ask("jianbao show 35").stdout.decode(), "no page")
    word = server.ask("jianbao export 35 --to docx")
    expect(word.returncode == 0, f"{word.stderr.decode()}")
    with zipfile.ZipFile(io.BytesIO(word.stdout)) as archive:
        expect("各单位来稿请于" in archive.read("word/document.xml").decode(), "no docx")
    sent = server.ask("jianbao import - --into 35", data="东街街道：送来的一条\n东街街道送来正文。\n".encode())
    expect(sent.returncode == 0 and "送来的一条" in server.ask("jianbao show 35").stdout.decode(), f"{sent}")
    typist = server.login("甲")
    typist.terminal.until("2023-35")
    typist.terminal.send(b"\x11")
    expect(typist.rest() == 0, "it did not end well")
    return 5


def refused(server, shelf):
    for attempt in ATTEMPTS:
        command = attempt.replace("HERE", str(shelf.root))
        ended = server.ask(command)
        said = (ended.stdout + ended.stderr).decode(errors="replace")
        leak = [word for word in (SECRET, "root:", "uid=", "XDG_STATE_HOME") if word in said]
        expect(not leak, f"{command!r} gave away {leak}: {said}")
        expect(not (shelf.root / "made").exists(), f"{command!r} made a file")
        expect(ended.returncode != 0 and said.strip(), f"{command!r} was obeyed: {said}")
        expect(not ended.stdout.strip(), f"{command!r} printed {ended.stdout.decode()}")
    return len(ATTEMPTS)


def copied(server, shelf):
    """Neither sftp nor scp, in any of its forms, to or from."""
    (shelf.root / "mine").write_text("x")
    for words in (["sftp", *server.options(), "-b", "-", server.address],
                  ["scp", *server.options(), f"{server.address}:/etc/passwd", shelf.root / "got"],
                  ["scp", "-O", *server.options(), f"{server.address}:/etc/passwd", shelf.root / "got"],
                  ["scp", *server.options(), shelf.root / "mine", f"{server.address}:{shelf.root}/made"],
                  ["scp", "-O", *server.options(), shelf.root / "mine", f"{server.address}:{shelf.root}/made"]):
        ended = subprocess.run(words, input=f"get /etc/passwd {shelf.root}/got\n".encode(), capture_output=True, timeout=60)
        expect(ended.returncode != 0, f"{words[0]} succeeded")
        for name in ("got", "made"):
            expect(not (shelf.root / name).exists(), f"{words[:2]} copied")
    return 5


def forwarded(server):
    """No way through to another port or socket."""
    with socket.socket() as target:
        target.bind(("127.0.0.1", 0))
        target.listen()
        target.settimeout(0.2)
        port = target.getsockname()[1]
        ended = server.ask(None, "-W", f"127.0.0.1:{port}", data=b"hello")
        expect(ended.returncode != 0, "-W was allowed")
        away = server.root / "away"
        for option in (["-R", f"0:127.0.0.1:{port}"], ["-R", f"{away}:127.0.0.1:{port}"]):
            ended = server.ask(None, "-N", "-o", "ExitOnForwardFailure=yes", *option)
            expect(ended.returncode != 0, f"{option} was allowed")
        with socket.socket(socket.AF_UNIX) as local:
            local.bind(str(server.root / "local"))
            local.listen()
            local.settimeout(0.2)
            # A listening end of our own opens anyway; what counts is that the server connects nowhere.
            for there, listener in ((f"127.0.0.1:{port}", target), (str(server.root / "local"), local)):
                near = server.root / f"near-{listener.family.name}"
                client = subprocess.Popen(["ssh", *server.options(), "-N", "-L", f"{near}:{there}", server.address],
                                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
                try:
                    with socket.socket(socket.AF_UNIX) as end:
                        for _ in range(200):
                            try:
                                end.connect(str(near))
                                break
                            except OSError:
                                try:
                                    client.wait(0.05)
                                except subprocess.TimeoutExpired:
                                    pass
                        end.settimeout(10)
                        try:
                            end.sendall(b"hello")
                            expect(end.recv(1) == b"", "something answered")
                        except ConnectionError:
                            pass
                    try:
                        listener.accept()
                    except TimeoutError:
                        continue
                    raise AssertionError(f"forwarded to {there}")
                finally:
                    client.kill()
                    client.communicate()
    return 5


def resized(server):
    if not is_here():
        return 0
    typist = server.login("甲")
    typist.terminal.until("2023-35")
    for columns, rows in ((120, 40), (60, 16), (100, 30)):
        typist.terminal.resize(columns, rows)
        typist.terminal.settle(quiet=0.3)
        start = len(typist.terminal.received)
        typist.terminal.send(b"\x0c")
        typist.terminal.settle(quiet=0.3)
        shown = screen(bytes(typist.terminal.received[start:]), columns, rows + 5)
        expect(shown[rows - 1] and not any(shown[rows:]), f"at {columns} × {rows}: {shown}")
    typist.kill()
    return 3


def dropped(server, shelf, chance, rounds):
    """The connection dies; nothing that was seen is lost."""
    for _ in range(rounds):
        shelf.file.write_bytes(shelf.file.read_bytes())
        typist = enter(server, "甲")
        for letter in letters(chance, chance.randint(5, 30)):
            typist.type([letter])
            typist.terminal.read(chance.uniform(0, 0.05))
        typist.kill()
        # The program hears of it by itself.
        patience = time.monotonic() + 30
        while shelf.oracle("present")[0] and time.monotonic() < patience:
            time.sleep(0.05)
        check_typed(typist, shelf.next())
        subprocess.run([server.program, "recover", "35", "--aside", "--data", shelf.folder], check=False,
                       capture_output=True, env={**os.environ, **shelf.environment()})
    return rounds


def enter(server, editor):
    typist = server.login(editor)
    typist.terminal.until("2023-35")
    typist.terminal.settle()
    typist.terminal.send(b"\r")
    return typist.ready()


def together(server, shelf, chance):
    """Two logins see each other, and both texts are there in the end."""
    first, second = enter(server, "甲"), enter(server, "乙")
    first.terminal.until("乙", since=0)
    second.terminal.send(b"\x1b[B" * 3 + b"\x1b[F")
    second.terminal.settle()
    text = letters(chance, 8)
    first.type(text[:4])
    second.type(text[4:])
    first.wait_for(text[3])
    second.wait_for(text[7])
    first.save()
    second.terminal.until(text[3], since=0)
    second.save()
    first.terminal.until(text[7], since=0)
    for typist in (first, second):
        expect(set(text) <= set(typist_text(shelf)), "a text is missing")
        typist.kill()
    return 1


def typist_text(shelf):
    return shelf.file.read_text()
