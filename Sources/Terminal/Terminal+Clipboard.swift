internal import Screen

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
