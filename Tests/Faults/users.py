"""Several people of the machine on one shelf: every operation by each of them in turn, whatever their umask."""

import json
import os
import shutil
import stat

from shelf import Shelf, characters, expect, letters

# Nobody's numbers; the kernel asks for no name.
GROUP = 61100
USERS = {"甲": 61101, "乙": 61102, "丙": 61103}
MASKS = (0o000, 0o002, 0o022, 0o077)


class User:
    """One of them: a login of his own, a home of his own, the group of the shelf."""

    def __init__(self, shelf, name, mask):
        self.shelf, self.name, self.number = shelf, name, USERS[name]
        self.home = shelf.root / f"home-{self.number}-{mask}"
        self.home.mkdir(exist_ok=True)
        os.chown(self.home, self.number, self.number)
        self.wrap = ["setpriv", f"--reuid={self.number}", f"--regid={self.number}", f"--groups={GROUP}", "--inh-caps=-all",
                     "sh", "-c", f'umask {mask:o}; exec "$@"', "sh"]
        self.variables = {"JIANBAO_EDITOR": name, "HOME": self.home, "XDG_STATE_HOME": self.home}

    def open(self, reference="2023-35"):
        return self.shelf.start(reference, wrap=self.wrap, **self.variables)

    def type(self, text):
        """Opens the issue and types; what is recovered first is for whoever asks for it."""
        typist = self.open().ready()
        typist.type(text)
        typist.wait_for(text[-1])
        return typist

    def run(self, *words):
        ended = self.shelf.run(*words, wrap=self.wrap, **self.variables)
        expect(ended.returncode == 0, f"{self.name}: {words}: {ended.stderr.decode()}{ended.stdout.decode()}")
        return ended.stdout.decode() + ended.stderr.decode()


def shared(tools):
    """The recipe's shelf: root's, the group's to write."""
    shelf = Shelf(tools)
    os.chmod(shelf.root, 0o755)
    for path, mode in ((shelf.folder, 0o2775), (shelf.file, 0o664), (shelf.folder / "series.json", 0o664)):
        os.chown(path, 0, GROUP)
        os.chmod(path, mode)
    return shelf


def several(tools, chance, share):
    """How many operations; 0 and why where the machine allows none."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return 0, "no users here: not root, or no setpriv"
    done = 0
    turns = range(3) if share == 1 else [chance.randrange(3)]
    for mask in MASKS:
        with shared(tools) as shelf:
            people = [User(shelf, name, mask) for name in USERS]
            for turn in turns:
                for operation in (save, save_anothers, export, take, aside, restore, merge, remove):
                    operation(shelf, chance, *(people[turn:] + people[:turn]))
                    done += 1
                open_to_all(shelf, mask)
    return done + forbidden(tools, chance), ""


def stored(shelf):
    return set(characters(json.loads(shelf.file.read_bytes())))


def leave(typist):
    typist.terminal.send(b"\x11")
    expect(typist.rest() == 0, "it did not end well")


def save(shelf, chance, first, *_):
    typist = first.type(letters(chance, 3))
    typist.save()
    leave(typist)


def save_anothers(shelf, chance, first, second, third):
    for user in (second, third, first):
        save(shelf, chance, user)
        expect(shelf.file.stat().st_uid == user.number, "the file is not whose save it was")


def export(shelf, chance, *people):
    """From the page; the second writes over what the first wrote, when he is asked."""
    for user in people:
        typist = user.open().ready()
        typist.terminal.send(b"\x05")
        typist.terminal.settle()
        typist.terminal.send(b"\r")
        typist.terminal.settle()
        # The name that is proposed.
        typist.terminal.send(b"\r")
        typist.terminal.settle(quiet=0.5)
        if "已经有了".encode() in typist.terminal.received:
            typist.terminal.send(b"y")
        typist.terminal.until("已导出", since=0)
        leave(typist)


def take(shelf, chance, first, second, third):
    """What one left unsaved, each of the others recovers."""
    for dead, other in ((first, second), (second, third), (third, first)):
        typist = dead.type(letters(chance, 4))
        typist.kill()
        other.run("recover", "35", "--take")
        expect(set(typist.sent) <= stored(shelf), "what was recovered is not there")
        expect("没有未存盘的改动" in other.run("recover", "35"), "it is offered again")


def aside(shelf, chance, first, second, third):
    """What one left unsaved, another puts aside; it is offered to nobody, and the third takes it back."""
    typist = first.type(letters(chance, 4))
    typist.kill()
    second.run("recover", "35", "--aside")
    for user in (first, second, third):
        answers, _ = shelf.oracle()
        expect(not any(answer.get("recovered") for answer in answers), f"{user.name} is asked again: {answers}")
    expect(not list((shelf.folder / ".jianbao" / "sittings").glob("*.journal")), "it stayed among the sittings")
    third.run("recover", "35", "--from-aside")
    expect(set(typist.sent) <= stored(shelf), "what was put aside is not there")


def restore(shelf, chance, first, second, third):
    for user in (first, second, third):
        newest = user.run("versions", "35").splitlines()[0].split("\t")[0]
        user.run("versions", "35", "--restore", newest)


def merge(shelf, chance, first, second, third):
    """All at once, each in a place of his own; whoever saves later has what the others saved."""
    text = letters(chance, 6)
    typists = []
    for at, user in enumerate((first, second, third)):
        typist = user.open().ready()
        typist.terminal.send(b"\x1b[B" * 3 * at + b"\x1b[F")
        typist.terminal.settle()
        typist.type(text[at * 2:at * 2 + 2])
        typist.wait_for(text[at * 2 + 1])
        typists.append(typist)
    for typist in typists:
        typist.save()
    expect(set(text) <= stored(shelf), "a text is missing")
    for typist in typists:
        leave(typist)


def remove(shelf, chance, first, second, third):
    """One makes an issue, another takes it off the shelf."""
    for maker, remover in ((first, second), (second, third), (third, first)):
        maker.run("new")
        made = [path for path in shelf.folder.glob("*.json") if path.name not in ("series.json", "2023-35.json")]
        expect(len(made) == 1, f"{made}")
        typist = remover.shelf.start("", wrap=remover.wrap, **remover.variables)
        typist.terminal.until(made[0].stem)
        typist.terminal.settle(quiet=0.5)
        typist.terminal.send(b"\x1b[3~")
        typist.terminal.settle()
        typist.terminal.send(b"y")
        typist.terminal.until("已移走", since=0)
        typist.terminal.send(b"\x11")
        typist.rest()
        expect(not made[0].exists(), "it is still there")


def open_to_all(shelf, mask):
    """Whatever stands under the shelf is the group's, to read and to write."""
    for folder, folders, files in os.walk(shelf.folder):
        for name in folders + files:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            wanted = 0o2770 if stat.S_ISDIR(status.st_mode) else 0o660
            expect(status.st_gid == GROUP and status.st_mode & wanted == wanted,
                   f"umask {mask:03o}: {path} is {status.st_mode & 0o7777:o} of {status.st_gid}")


def forbidden(tools, chance):
    """A file that one may write, in a folder that he may not: it is said before the first key, and the file stays whole."""
    with shared(tools) as shelf:
        os.chmod(shelf.folder, 0o755)
        user = User(shelf, "甲", 0o022)
        before = shelf.file.read_bytes()
        typist = user.open()
        typist.terminal.until("第1页")
        typist.terminal.settle()
        expect("这里不能写".encode() in typist.terminal.received, "nothing was said")
        typist.ready()
        typist.type(letters(chance, 2))
        typist.terminal.send(b"\x13")
        typist.terminal.until("不能保存")
        expect(shelf.file.read_bytes() == before, "the file was written")
        typist.kill()
    return 1
