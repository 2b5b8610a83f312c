import CNcurses
import Glibc

/// The terminal's side of a line whose other side the program holds.
final class PseudoTerminal {
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    private let master: Int32
    /// The program's side; it belongs to whoever opens a terminal on it.
    let line: Int32

    /// The path of the program's side.
    let name: String

    /// Opens the program's side of a line once more.
    static func open(_ name: String) -> Int32 { Glibc.open(name, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) }

    init(columns: Int = 80, rows: Int = 24) {
        master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var isLocked: Int32 = 0
        var number: UInt32 = 0
        _ = ioctl(master, PseudoTerminal.setLock, &isLocked)
        _ = ioctl(master, PseudoTerminal.getNumber, &number)
        name = "/dev/pts/\(number)"
        line = PseudoTerminal.open(name)
        resize(columns: columns, rows: rows)
    }

    deinit { hangUp() }

    private var isHungUp = false

    func hangUp() {
        guard !isHungUp else { return }
        isHungUp = true
        close(master)
    }

    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func type(_ text: String) { type(Array(text.utf8)) }

    func type(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

    /// All that has arrived, or so many bytes of it; what a program wrote before this call is there.
    func received(upTo limit: Int = .max) -> [UInt8] {
        var bytes: [UInt8] = []
        var ready = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
        while bytes.count < limit, poll(&ready, 1, 0) > 0, ready[0].revents & Int16(POLLIN) != 0 {
            var piece = [UInt8](repeating: 0, count: min(65_536, limit - bytes.count))
            let count = read(master, &piece, piece.count)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    /// Whether the line is in the mode in which a shell reads commands.
    var isOrdinary: Bool {
        var mode = termios()
        tcgetattr(master, &mode)
        return mode.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
    }
}
