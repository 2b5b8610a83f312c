extension Terminal {
    /// Terminals cut or refuse longer requests.
    private static let clipboardLimit = 74_000

    /// Whether the terminal takes texts for the clipboard; nil where that is not known.
    package var takesClipboard: Bool? { abilities.takesClipboard }

    /// Puts a text on the clipboard of the machine in front of the editor (OSC 52); returns false where it is too long.
    ///
    /// Terminals that do not know the request, or forbid it, say nothing.
    @discardableResult
    package func copy(_ text: String) -> Bool {
        let request = Array("\u{1B}]52;c;".utf8) + Base64.encoded(Array(text.utf8)) + [Byte.bell]
        guard request.count <= Terminal.clipboardLimit else { return false }
        outlet.send(request)
        // tmux takes the request itself or not, by its settings; wrapped, it is handed on to the terminal outside.
        if isInsideTmux {
            let doubled = request.flatMap { $0 == Byte.escape ? [$0, $0] : [$0] }
            outlet.send(Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8))
        }
        return true
    }
}

/// Base64 (RFC 4648 §4).
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.enumerated().reduce(0) { $0 | Int($1.element) << (16 - 8 * $1.offset) }
            for place in 0..<4 {
                let digit = digits[bits >> (18 - 6 * place) & 63]
                result.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return result
    }
}
