"""What a disk may hold when the power goes: rebuilt from a log of the calls, as SQLite's crash tests do it.

A write is on the disk when its file was synced after it; a change of names when its folder was. Of the rest chance
decides: a file's unsynced sectors are old, new or garbage; of a folder's unsynced changes a first few happened.
"""

import copy
import os
import pathlib


class File:
    def __init__(self, data=b""):
        self.data, self.safe = bytearray(data), bytes(data)

    def torn(self, chance):
        size = chance.choice([len(self.safe), len(self.data)])
        result = bytearray()
        for start in range(0, size, 512):
            kind = chance.randrange(3)
            for at in range(start, min(start + 512, size)):
                old = self.safe[at] if at < len(self.safe) else 0
                new = self.data[at] if at < len(self.data) else 0
                stable = at < len(self.safe) and old == new
                result.append(old if kind == 0 or stable and kind == 2 else new if kind == 1 else chance.randrange(256))
        return bytes(result)


class Folder:
    def __init__(self):
        self.names, self.safe, self.changes = {}, {}, []

    def change(self, names):
        self.changes.append(names)
        self.apply(self.names, names)

    @staticmethod
    def apply(names, change):
        for name, node in change.items():
            if node is None:
                names.pop(name, None)
            else:
                names[name] = node

    def sync(self):
        self.safe, self.changes = dict(self.names), []


class Disk:
    """The shelf's folder, as it is before the log."""

    def __init__(self, root):
        self.root = str(root)
        self.top = self._load(pathlib.Path(root))

    def _load(self, path):
        folder = Folder()
        for entry in path.iterdir():
            folder.names[entry.name] = self._load(entry) if entry.is_dir() else File(entry.read_bytes())
        folder.sync()
        return folder

    def _find(self, path):
        node = self.top
        for name in os.path.relpath(path, self.root).split("/"):
            node = node if name == "." else node.names[name]
        return node

    def _parent(self, path):
        return self._find(os.path.dirname(path)), os.path.basename(path)

    def replay(self, entry):
        op, _, path, other, data = entry
        if op in ("tty", "end", "mode"):
            return
        if op == "fsync":
            node = self._find(path)
            if isinstance(node, Folder):
                node.sync()
            else:
                node.safe = bytes(node.data)
        elif op == "write":
            self._find(path).data += data
        elif op == "truncate":
            del self._find(path).data[int(other):]
        elif op == "create":
            folder, name = self._parent(path)
            if name not in folder.names:
                folder.change({name: File()})
        elif op == "mkdir":
            folder, name = self._parent(path)
            folder.change({name: Folder()})
        elif op in ("unlink", "rmdir"):
            folder, name = self._parent(path)
            folder.change({name: None})
        elif op == "link":
            folder, name = self._parent(other)
            folder.change({name: self._find(path)})
        elif op == "rename":
            (old, name), (new, target) = self._parent(path), self._parent(other)
            node = old.names[name]
            if old is new:
                old.change({name: None, target: node})
            else:
                new.change({target: node})
                old.change({name: None})
        else:
            raise AssertionError(f"unknown call {op}")

    def copy(self):
        return copy.deepcopy(self)

    def cut(self, chance, folder):
        """Writes into an empty folder what is left after a power cut now."""
        self._write(self.top, pathlib.Path(folder), chance, {})

    def _write(self, node, path, chance, written):
        names = dict(node.safe)
        for change in node.changes[:chance.randrange(len(node.changes) + 1)]:
            Folder.apply(names, change)
        for name, child in names.items():
            if isinstance(child, Folder):
                (path / name).mkdir()
                self._write(child, path / name, chance, written)
            elif id(child) in written:
                os.link(written[id(child)], path / name)
            else:
                (path / name).write_bytes(bytes(child.data) if child.data == child.safe else child.torn(chance))
                written[id(child)] = path / name


def read_log(path):
    """The entries of a log: call, seconds, path, other path or number, bytes."""
    entries = []
    for line in pathlib.Path(path).read_text().splitlines():
        op, time, first, second, data = line.split("\t")
        entries.append((op, int(time) / 1e9, first, second, bytes.fromhex(data)))
    return entries
