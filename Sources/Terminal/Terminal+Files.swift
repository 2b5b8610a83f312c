internal import Screen

extension Terminal {
    /// Larger ones would keep the line busy for minutes.
    private static let fileLimit = 8_000_000

    /// Whether the terminal saves files that come on the line (OSC 1337).
    ///
    /// Of those that know the request only iTerm2 does; it says who it is by a variable that ssh hands on, and asks
    /// before it saves. tmux would not let it pass.
    package var takesFiles: Bool { isIterm && !isInsideTmux }

    /// Sends a file to the computer in front of the editor; returns false where it is too large.
    package func send(_ file: [UInt8], named name: String) -> Bool {
        guard file.count <= Terminal.fileLimit else { return false }
        let name = Base64.text(of: Array(name.utf8))
        outlet.send(
            Array("\u{1B}]1337;File=name=\(name);size=\(file.count);inline=0:".utf8) + Base64.encoded(file)
                + [Byte.bell])
        return true
    }
}
