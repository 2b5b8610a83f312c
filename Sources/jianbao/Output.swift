import Bulletins
import Glibc
import Screen
import Storage
import SystemPackage

/// Results go to standard output, messages to standard error.
enum Output {
    static func results(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// What would command a terminal is escaped; files keep it as it is.
    static func json(_ value: JSON) {
        var safe = ""
        for scalar in String(decoding: JSONWriter.pretty(value), as: UTF8.self).unicodeScalars {
            guard scalar.value > 0x7E, VisibleMark.isReplaced(scalar) else {
                safe.unicodeScalars.append(scalar)
                continue
            }
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16)
                safe += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        bytes(Array(safe.utf8))
    }

    static func message(_ text: String) { write(text, to: STDERR_FILENO) }

    /// A line that the next one replaces.
    static func status(_ text: String) { write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Titles and names come from files: what would command a terminal is shown as a mark.
    private static func write(_ text: String, to file: Int32) {
        var safe = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            safe.append(scalar == "\n" || scalar == "\t" ? scalar : VisibleMark.shown(scalar))
        }
        if let last = safe.last, last != "\n" { safe.append("\n") }
        write(Array(String(safe).utf8), to: file)
    }

    /// A reader who has gone away wants no more; a full disk has only a part, and whoever asked must hear of it.
    private static func write(_ bytes: [UInt8], to file: Int32) {
        do { try FileDescriptor(rawValue: file).writeAll(bytes) } catch {
            guard file == STDOUT_FILENO, let error = error as? Errno, error != .brokenPipe, error != .badFileDescriptor
            else { return }
            message("错误：结果没有写全：\(error.reason)；请换个地方再试")
            exit(1)
        }
    }
}
