import Glibc

/// The machine that the program runs on: who it is, its clock, and which of its processes are alive.
package struct Host: Sendable {
    /// The name that people know it by.
    package var name: String
    /// Distinguishes machines of the same name; empty where it is not known.
    package var machine: String
    /// Distinguishes its starts: a process number of an earlier start means nothing.
    package var boot: String
    /// Distinguishes the containers on it: a process number of another one means nothing.
    package var container: String
    /// When a process started, in ticks since the machine did; `nil` when there is no such process.
    package var start: @Sendable (_ process: Int) -> Int?
    /// Whether there is such a process, of which no more is told: other people's are hidden on many servers (`hidepid` of
    /// proc(5)).
    package var isHidden: @Sendable (_ process: Int) -> Bool = { process in
        pid_t(exactly: process).map { kill($0, 0) == -1 && errno == EPERM } ?? false
    }
    /// Seconds since 1970.
    package var now: @Sendable () -> Int

    package init(
        name: String, machine: String, boot: String, container: String = "",
        start: @escaping @Sendable (_ process: Int) -> Int?, now: @escaping @Sendable () -> Int
    ) {
        self.name = name
        self.machine = machine
        self.boot = boot
        self.container = container
        self.start = start
        self.now = now
    }

    /// The one we are on.
    package static let this = Host(
        name: name(), machine: line("/etc/machine-id"), boot: line("/proc/sys/kernel/random/boot_id"),
        container: link("/proc/self/ns/pid"), start: { start(of: $0) }, now: { time(nil) })

    private static func name() -> String {
        var system = utsname()
        guard uname(&system) == 0 else { return "" }
        return withUnsafeBytes(of: &system.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// The 22nd field of `/proc/PID/stat`; the second, the name, may contain anything, so fields are counted from its
    /// last parenthesis (proc(5)).
    private static func start(of process: Int) -> Int? {
        let fields = line("/proc/\(process)/stat")
        guard let name = fields.lastIndex(of: ")") else { return nil }
        let rest = fields[fields.index(after: name)...].split(separator: " ")
        // One that ended and that nobody has asked after writes nothing any more.
        return rest.count > 19 && rest[0] != "Z" ? Int(rest[19]) : nil
    }

    private static func line(_ path: String) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(file, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0A }, as: UTF8.self)
    }

    private static func link(_ path: String) -> String {
        var bytes = [CChar](repeating: 0, count: 256)
        let count = readlink(path, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
