"""A real sshd of our own, on a port of its own, whose connections can be cut."""

import os
import random
import shutil
import signal
import socket
import subprocess
import time

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"


class Server:
    def __init__(self, folder, home):
        self.folder = os.path.join(folder, "sshd")
        self.is_cutting = True
        self.chance = random.Random(1)
        os.mkdir(self.folder, 0o700)
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.path(name)], check=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        shutil.copy(self.path("user.pub"), self.path("keys"))
        with open(self.path("config"), "w") as file:
            file.write(
                f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.path('host')}\nAuthorizedKeysFile {self.path('keys')}\n"
                f"PidFile {self.path('pid')}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nMaxStartups 100\n")
        # ssh finds its files by the account, not by $HOME: they are named in a program of that name before it.
        self.bin = os.path.join(folder, "bin")
        os.mkdir(self.bin)
        with open(self.path("known"), "w") as file, open(self.path("host.pub")) as key:
            file.write(f"[127.0.0.1]:{self.port} {key.read()}")
        real = shutil.which("ssh")
        with open(os.path.join(self.bin, "ssh"), "w") as file:
            file.write(
                f'#!/bin/sh\nexec {real} -F none -i {self.path("user")} -oUserKnownHostsFile={self.path("known")} "$@"\n')
        os.chmod(os.path.join(self.bin, "ssh"), 0o755)
        os.environ["PATH"] = self.bin + ":" + os.environ["PATH"]
        os.makedirs("/run/sshd", exist_ok=True)
        self.process = subprocess.Popen(
            [SSHD, "-D", "-f", self.path("config"), "-E", self.path("log")], stdin=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise SystemExit("sshd does not start: " + open(self.path("log")).read())

    @staticmethod
    def is_possible():
        return os.path.exists(SSHD) and os.geteuid() == 0

    def path(self, name):
        return os.path.join(self.folder, name)

    def url(self, path):
        return f"ssh://{os.environ.get('USER') or 'root'}@127.0.0.1:{self.port}{path}"

    def cut(self):
        """Cuts every connection there is within the next moment; returns how many that were."""
        if not self.is_cutting:
            return 0
        pid = os.fork()
        if pid == 0:
            time.sleep(self.chance.random() * 0.6)
            for child in self.children():
                try:
                    os.kill(child, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            os._exit(0)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        self.cutters = [c for c in getattr(self, "cutters", []) if not self.is_over(c)] + [pid]
        return 1

    @staticmethod
    def is_over(pid):
        try:
            return os.waitpid(pid, os.WNOHANG)[0] != 0
        except ChildProcessError:
            return True

    def children(self):
        found = []
        for entry in os.listdir("/proc"):
            if entry.isdigit():
                try:
                    with open(f"/proc/{entry}/stat") as file:
                        if int(file.read().rsplit(")", 1)[1].split()[1]) == self.process.pid:
                            found.append(int(entry))
                except (OSError, IndexError, ValueError):
                    pass
        return found

    def stop(self):
        self.process.terminate()
        self.process.wait()
