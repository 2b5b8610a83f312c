internal import CNcurses
internal import Screen

/// The byte sequences that prepare the terminal and give it back.
struct Modes {
    /// Whether the terminal takes the sequences of ECMA-48, as all of today do.
    let isAnsi: Bool
    /// Prepares: ordinary cursor and number keys, pastes marked.
    let begin: [UInt8]
    /// Undoes all of it, on every way out.
    let end: [UInt8]
    let mouseOn: [UInt8]
    let mouseOff: [UInt8]
    /// Asks how wide “ is; what stands on the screen there is spoilt.
    let probe: [UInt8]
    /// Asks which modes the terminal knows, and who it is; some that do not know the question write a letter.
    let questions: [UInt8]
    /// Whether the last cell of the last row can be written without scrolling.
    let fillsCorner: Bool
    /// Leaves the other screen, with plain letters and a cursor.
    let leave: [UInt8]
    /// Enters the other screen, which ncurses does by itself only the first time.
    let alternate: [UInt8]

    init(type: String) {
        // Private modes mean something only to terminals of ECMA-48's kind.
        let isAnsi = Modes.capability("cup").starts(with: "\u{1B}[".utf8)
        self.isAnsi = isAnsi
        func ansi(_ text: String) -> [UInt8] { isAnsi ? Array(text.utf8) : [] }
        begin = ansi("\u{1B}[?1l\u{1B}>\u{1B}[?2004h")
        mouseOn = ansi("\u{1B}[?1002h\u{1B}[?1006h")
        mouseOff = ansi("\u{1B}[?1006l\u{1B}[?1002l")
        // The Linux console answers too, but has no wide characters at all.
        let canAnswer = isAnsi && !type.hasPrefix("linux") && !type.hasPrefix("vt")
        probe = canAnswer ? Array("\u{1B}[\(Sequences.probeRow);1H“\u{1B}[6n".utf8) : []
        questions = canAnswer ? Array((Mode.asked.map { "\u{1B}[?\($0)$p" }.joined() + "\u{1B}[>c\u{1B}[c").utf8) : []
        fillsCorner = jianbao_capability("rmam") != nil && jianbao_capability("smam") != nil
        alternate = Modes.capability("smcup")
        let ordinary = Modes.capability("rmcup")
        leave =
            Modes.capability("sgr0") + Modes.capability("op") + Modes.capability("cnorm")
            + (ordinary.isEmpty ? Array("\r\n".utf8) : ordinary)
        end = mouseOff + ansi("\u{1B}[?2004l") + leave
    }

    /// Switches a private mode on or off.
    static func setting(_ mode: Int, _ isOn: Bool) -> [UInt8] { Array("\u{1B}[?\(mode)\(isOn ? "h" : "l")".utf8) }

    /// Sets the margins at the sides, where they are on (DECSLRM).
    static func sides(_ columns: Range<Int>) -> [UInt8] {
        Array("\u{1B}[\(columns.lowerBound + 1);\(columns.upperBound)s".utf8)
    }

    /// A capability's bytes without its padding, which no terminal of today needs.
    private static func capability(_ name: String) -> [UInt8] {
        guard let text = jianbao_capability(name) else { return [] }
        var bytes: [UInt8] = []
        var isPadding = false
        for byte in String(cString: text).utf8 {
            if byte == UInt8(ascii: "$") { isPadding = true }
            if !isPadding { bytes.append(byte) }
            if byte == UInt8(ascii: ">") { isPadding = false }
        }
        return bytes
    }
}
