"""A private X display with one real terminal in it: presses real keys, takes real pictures.

Everything that is started is ended by its own process id. Only the standard library; the programs are those of
Debian's packages xvfb, openbox, xdotool, imagemagick, fonts-noto-cjk and the terminal's own.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

# What the harness itself needs, and the package that has it.
NEEDED = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "import": "imagemagick", "compare": "imagemagick"}
FONT = "Noto Sans Mono CJK SC"


def _geometry(columns, rows):
    return f"{columns}x{rows}"


# How each terminal is started with so many columns and rows and a program.
TERMINALS = {
    "xterm": lambda c, r, run: ["xterm", "-geometry", _geometry(c, r), "-fa", "DejaVu Sans Mono", "-fd", FONT, "-fs",
                                "11", "-u8", "+cjk_width", "-e", run],
    "xterm-wide": lambda c, r, run: ["xterm", "-geometry", _geometry(c, r), "-fa", FONT, "-fd", FONT, "-fs", "11", "-u8",
                                     "-cjk_width", "-e", run],
    "pterm": lambda c, r, run: ["pterm", "-geometry", _geometry(c, r), "-fn", f"client:{FONT} 11", "-cs", "UTF-8", "-e", run],
    "pterm-wide": lambda c, r, run: ["pterm", "-geometry", _geometry(c, r), "-fn", f"client:{FONT} 11", "-cs", "UTF-8",
                                     "-xrm", "pterm.CJKAmbigWide: 1", "-e", run],
    "sakura": lambda c, r, run: ["sakura", "--font", f"{FONT} 11", "-c", str(c), "-r", str(r), "-x", run],
    "konsole": lambda c, r, run: ["konsole", "--separate", "--nofork", "-p", f"TerminalColumns={c}", "-p",
                                  f"TerminalRows={r}", "-e", run],
    "alacritty": lambda c, r, run: ["alacritty", "-o", f"font.normal.family={FONT}", "-o", "font.size=11", "-o",
                                    f"window.dimensions.columns={c}", "-o", f"window.dimensions.lines={r}", "-e", run],
    "kitty": lambda c, r, run: ["kitty", "-o", "font_size=11", "-o", "remember_window_size=no", "-o",
                                f"initial_window_width={c}c", "-o", f"initial_window_height={r}c", "-o",
                                "confirm_os_window_close=0", run],
    "st": lambda c, r, run: ["st", "-g", _geometry(c, r), "-f", f"{FONT}:size=11", "-e", run],
    "mlterm": lambda c, r, run: ["mlterm", "-g", _geometry(c, r), "--type=xft", "--fontsize=16", "-e", run],
    "urxvt": lambda c, r, run: ["urxvt", "-geometry", _geometry(c, r), "-fn", f"xft:{FONT}:size=11", "-e", run],
    "lxterminal": lambda c, r, run: ["lxterminal", "--no-remote", f"--geometry={_geometry(c, r)}", "-e", run],
    "xfce4-terminal": lambda c, r, run: ["xfce4-terminal", "--disable-server", f"--geometry={_geometry(c, r)}", "-x", run],
    "tilix": lambda c, r, run: ["tilix", "--new-process", f"--geometry={_geometry(c, r)}", "-e", run],
    "qterminal": lambda c, r, run: ["qterminal", "-e", run],
    "gnome-terminal": lambda c, r, run: ["gnome-terminal", "--wait", f"--geometry={_geometry(c, r)}", "--", run],
}


PROFILE = """\
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""


def missing(*terminals):
    """The packages that are not here, for these terminals."""
    programs = [TERMINALS[name](80, 24, "")[0] for name in terminals]
    return sorted({NEEDED.get(program, program) for program in [*NEEDED, *programs] if not shutil.which(program)})


class NoWindow(RuntimeError):
    """Xvfb, its window manager or the terminal did not come up."""


class Display:
    """A display with one terminal that runs a program."""

    def __init__(self, terminal, command, columns=100, rows=30, environment=None, size="1700x1300", has_pinyin=False):
        self.processes = []
        self.work = pathlib.Path(tempfile.mkdtemp(prefix="jianbao-display-"))
        self.environment = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1",
                            "HOME": str(self.work), "XDG_RUNTIME_DIR": str(self.work), "GTK_THEME": "Adwaita"}
        for name in ("TMUX", "STY", "WAYLAND_DISPLAY"):
            self.environment.pop(name, None)
        self.environment.update(environment or {})
        os.chmod(self.work, 0o700)
        # A caret that blinks would differ between two pictures.
        settings = self.work / ".config" / "gtk-3.0"
        settings.mkdir(parents=True)
        (settings / "settings.ini").write_text("[Settings]\ngtk-cursor-blink = 0\n")
        run = self.work / "run"
        words = " ".join("'" + str(word).replace("'", "'\\''") + "'" for word in command)
        run.write_text(f"#!/bin/sh\nexec {words}\n")
        run.chmod(0o755)
        self.columns, self.rows = columns, rows
        try:
            self.window = self._open_window(TERMINALS[terminal](columns, rows, str(run)), size, has_pinyin)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._end_processes()
        shutil.rmtree(self.work, ignore_errors=True)

    def _end_processes(self):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = []

    def _open_window(self, terminal, size, has_pinyin, attempts=3):
        """The terminal's window. X and its window manager may not come up on a busy machine: that is no fault of the
        program, so another display is tried, and what each said is told in the end."""
        failures = []
        for _ in range(attempts):
            try:
                self._open(size)
                if has_pinyin:
                    self._start_pinyin()
                self.start(terminal)
                return self._find_window()
            except NoWindow as failure:
                failures += [str(failure), *self._said()]
                self._end_processes()
        raise NoWindow("\n".join(failures))

    def _said(self):
        """What has been started, whether it still runs, and the end of what it wrote."""
        for process in self.processes:
            said = self._log(process.args).read_text(errors="replace").strip()[-300:]
            ended = process.poll()
            yield f"  {process.args[0]}: {'runs' if ended is None else f'ended with {ended}'}{': ' if said else ''}{said}"

    def _log(self, command):
        return self.work / f"{pathlib.Path(command[0]).name}.log"

    def start(self, command, **options):
        command = [str(word) for word in command]
        with self._log(command).open("w") as log:
            process = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL, **options)
        self.processes.append(process)
        return process

    def _open(self, size):
        read, write = os.pipe()
        # A server that resets when its last client goes would throw out a terminal that comes before the window manager.
        self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise NoWindow("Xvfb did not start")
        self.environment["DISPLAY"] = f":{number}"
        # A bus of its own where the terminal wants one.
        if shutil.which("dbus-daemon"):
            address = f"unix:path={self.work}/bus"
            self.start(["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"])
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self.start(["openbox"])
        # One that comes later than the terminal takes the focus away, and no key arrives.
        self._wait_until(lambda: self.ask("xdotool", "get_num_desktops").strip() not in ("", "0"), "the window manager did not start")

    def _start_pinyin(self):
        """The input method fcitx5 with pinyin, which ctrl+space switches on."""
        folder = self.work / ".config" / "fcitx5"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "profile").write_text(PROFILE)
        # GTK's own fcitx module asks a session bus, which is not here; the X protocol is enough.
        self.environment.update({"XMODIFIERS": "@im=fcitx", "GTK_IM_MODULE": "xim", "QT_IM_MODULE": "fcitx"})
        self.start(["fcitx5", "--disable=wayland,waylandim"])
        time.sleep(2)

    def ask(self, *words):
        return subprocess.run([str(word) for word in words], env=self.environment, capture_output=True, text=True,
                              timeout=60, check=False).stdout

    def _find_window(self, timeout=30):
        """The largest window, which is the terminal's."""
        limit = time.monotonic() + timeout
        while time.monotonic() < limit:
            best = (0, None)
            for window in self.ask("xdotool", "search", "--onlyvisible", "--name", ".*").split():
                lines = dict(line.split("=") for line in self.ask("xdotool", "getwindowgeometry", "--shell", window).split()
                             if "=" in line)
                width, height = int(lines.get("WIDTH", 0)), int(lines.get("HEIGHT", 0))
                if 200 < width < 1700:
                    best = max(best, (width * height, window))
            if best[1]:
                time.sleep(0.8)
                window = self.ask("xdotool", "getactivewindow").strip() or best[1]
                self._wait_until(lambda: self._focus(window), "the terminal's window does not keep the focus")
                return window
            time.sleep(0.1)
        raise NoWindow("the terminal opened no window")

    def _focus(self, window):
        """Gives the keys to this window; whether it has them a moment later."""
        self.ask("xdotool", "windowactivate", window)
        self.ask("xdotool", "windowfocus", window)
        self.ask("xdotool", "mousemove", "1690", "1290")
        time.sleep(0.3)
        return self.ask("xdotool", "getactivewindow").strip() == window

    @staticmethod
    def _wait_until(is_so, otherwise, timeout=30):
        limit = time.monotonic() + timeout
        while not is_so():
            if time.monotonic() > limit:
                raise NoWindow(otherwise)
            time.sleep(0.1)

    def press(self, *keys):
        for key in keys:
            self.ask("xdotool", "key", "--clearmodifiers", key)
            time.sleep(0.05)

    def type(self, text):
        """Text of one byte a character, as a keyboard has it."""
        self.ask("xdotool", "type", "--delay", "30", text)

    def picture(self, path):
        self.ask("import", "-window", self.window, path)
        return path

    def still(self, path, quiet=0.5, timeout=20):
        """A picture of the window when nothing has moved for a while."""
        limit = time.monotonic() + timeout
        before = None
        while time.monotonic() < limit:
            self.picture(path)
            now = pathlib.Path(path).read_bytes()
            if now == before:
                return path
            before = now
            time.sleep(quiet)
        return path
