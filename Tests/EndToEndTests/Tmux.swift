import Glibc
import SystemPackage

/// The real program in a real terminal: tmux runs it, types, and reads the screen.
///
/// Nothing is slept for: what a step leads to is waited for on the screen.
final class Tmux {
    private let socket: String
    private static let deadline = 20.0

    /// Whether tmux is there at all.
    static var isInstalled: Bool { Process.run(["tmux", "-V"])?.status == 0 }

    init(_ command: [String], columns: Int = 80, rows: Int = 24, folder: String) throws {
        socket = "jianbao-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        let started = Process.run(
            [
                "tmux", "-L", socket, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
                folder,
            ]
                + ["env", "-u", "NO_COLOR", "-u", "JIANBAO_AMBIGUOUS", "TERM=tmux-256color", "LC_ALL=C.UTF-8"] + command
        )
        guard started?.status == 0 else { throw ProgramError("tmux: \(started?.output ?? "")") }
        _ = tmux("set-option", "-g", "escape-time", "0")
        _ = tmux("set-option", "-g", "remain-on-exit", "on")
    }

    deinit { _ = tmux("kill-server") }

    private func tmux(_ arguments: String...) -> String {
        Process.run(["tmux", "-L", socket] + arguments)?.output ?? ""
    }

    /// Keys by tmux's names: `Enter`, `Down`, `C-s`.
    func press(_ keys: String...) {
        for key in keys { _ = tmux("send-keys", key) }
    }

    /// Text as an input method commits it.
    func type(_ text: String) { _ = tmux("send-keys", "-l", text) }

    var screen: String { tmux("capture-pane", "-p") }

    /// The program dies, as by kill -9.
    func kill() throws {
        let process = tmux("list-panes", "-F", "#{pane_pid}").split(separator: "\n").first.map(String.init) ?? ""
        guard Process.run(["kill", "-9", process])?.status == 0 else { throw ProgramError("no process “\(process)”") }
        try waitForEnd()
    }

    var isOver: Bool { tmux("list-panes", "-F", "#{pane_dead}").hasPrefix("1") }

    /// Waits until the screen shows something; throws with the screen where it does not.
    @discardableResult
    func wait(for text: String) throws -> String {
        try waitUntil("“\(text)”") { screen.contains(text) }
        return screen
    }

    /// The number of the program's process.
    var process: pid_t? {
        pid_t(tmux("list-panes", "-F", "#{pane_pid}").split(separator: "\n").first.map(String.init) ?? "")
    }

    func waitForEnd() throws { try waitUntil("the end") { isOver } }

    private func waitUntil(_ what: String, _ condition: () -> Bool) throws {
        let start = Tmux.now
        while !condition() {
            guard Tmux.now - start < Tmux.deadline else { throw ProgramError("no \(what) on\n\(screen)") }
            sched_yield()
        }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

struct ProgramError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
