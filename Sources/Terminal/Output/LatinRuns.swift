/// What keeps xterm in step where it draws ambiguous characters wide.
///
/// It counts × and · (all of Latin-1) as two columns then, but draws them in one, and what comes behind them in the same
/// run as if they took one: what stood in the second column stays in sight, and the rest of the row shifts to the left.
/// So both columns are cleared before, and NUL, which terminals ignore, ends the run (seen in xterm 379 with
/// `-cjk_width`).
enum LatinRuns {
    /// ECH: erases two columns where the cursor stands.
    private static let clearing = Array("\u{1B}[2X".utf8)

    /// The bytes with that about each character of U+0080 to U+00FF.
    static func parted(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: isLead) else { return bytes }
        var parted: [UInt8] = []
        parted.reserveCapacity(bytes.count + 64)
        for (index, byte) in bytes.enumerated() {
            if isLead(byte) { parted += clearing }
            parted.append(byte)
            if index > 0, isLead(bytes[index - 1]) { parted.append(0) }
        }
        return parted
    }

    /// Whether a byte begins such a character in UTF-8; no other character, and no sequence, has it.
    private static func isLead(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xC3 }
}
