internal import CNcurses
internal import Glibc

/// The character encoding of this process, which ncurses writes in.
enum Encoding {
    private static let fallbacks = ["C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8"]

    /// Sees to it that text is UTF-8; returns what to tell the editor where the environment said otherwise.
    static func settle() throws(TerminalError) -> String? {
        if setlocale(LC_CTYPE, "") != nil, isUnicode { return nil }
        for name in fallbacks where setlocale(LC_CTYPE, name) != nil && isUnicode {
            return "语言环境不是 UTF-8，已改用 \(name)；如见乱码，请把终端的字符集设为 UTF-8。"
        }
        throw .noUnicode
    }

    private static var isUnicode: Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }
}
