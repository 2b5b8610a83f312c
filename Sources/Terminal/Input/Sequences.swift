internal import Screen

/// The sequences that begin with Escape, and the control characters: xterm, PuTTY, rxvt and the Linux console.
enum Sequences {
    enum Reading: Equatable {
        case key(Key, count: Int)
        case mouse(Clicks.Report, count: Int)
        /// The answer to the question how wide “ is.
        case width(isWide: Bool, count: Int)
        case pasteBegins(count: Int)
        /// What the terminal says of itself.
        case report(Report, count: Int)
        /// A whole sequence that says nothing to us: answers, reports of focus, unknown keys.
        case nothing(count: Int)
        case partial
    }

    /// The row, from 1, where the question for the width of “ is asked.
    ///
    /// Not the first: `ESC[1;2R` is also S-F3.
    static let probeRow = 2

    /// Reads the sequence whose Escape stands at `index`.
    static func read(_ bytes: [UInt8], from index: Int, shiftedFunction: Int) -> Reading {
        guard index + 1 < bytes.count else { return .partial }
        let second = bytes[index + 1]
        switch second {
        case UInt8(ascii: "["): return controlSequence(bytes, from: index, shiftedFunction: shiftedFunction)
        case UInt8(ascii: "O"): return singleShift(bytes, from: index)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return string(bytes, from: index)
        case Byte.escape:
            // Alt with a key that is a sequence itself.
            switch read(bytes, from: index + 1, shiftedFunction: shiftedFunction) {
            case .key(let key, let count):
                return .key(Key(key.base, key.modifiers.union(.alt)), count: count + 1)
            case .partial: return .partial
            default: return .key(Key(.escape), count: 1)
            }
        // No keyboard sends Alt with these: Escape was pressed, and then the key, and a slow line brought both at once.
        case 0x80..., 0x01...0x07, 0x09...0x1A: return .key(Key(.escape), count: 1)
        default: return .key(alt(second), count: 2)
        }
    }

    /// The key that sends a character below U+0020, or Delete.
    static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0: Key(.character(" "), .control)
        case 0x08, Byte.delete: Key(.backspace)
        case Byte.tab: Key(.tab)
        case Byte.newline, Byte.carriageReturn: Key(.enter)
        case Byte.escape: Key(.escape)
        case 1...26: Key(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
        default: Key(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
        }
    }

    /// The key with Alt that sends Escape and this byte.
    static func alt(_ byte: UInt8) -> Key {
        let key = byte < 0x20 || byte == Byte.delete ? control(byte) : character(Unicode.Scalar(byte), [])
        return Key(key.base, key.modifiers.union(.alt))
    }

    private static func character(_ scalar: Unicode.Scalar, _ modifiers: Key.Modifiers) -> Key {
        if scalar.value < 0x20 || scalar.value == 0x7F {
            let key = control(UInt8(scalar.value))
            return Key(key.base, key.modifiers.union(modifiers))
        }
        guard ("A"..."Z").contains(scalar) else { return Key(.character(Character(scalar)), modifiers) }
        let lower = Unicode.Scalar(UInt8(scalar.value + 0x20))
        return Key(.character(Character(lower)), modifiers.union(.shift))
    }

    private static let byLetter: [UInt8: Key.Base] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "P"): .function(1),
        UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
        UInt8(ascii: "M"): .enter,
    ]

    /// The numbers of `ESC[n~`.
    private static let byNumber: [Int: Key.Base] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]

    /// The numbers of `ESC[n~` for function keys with Shift where the terminal counts them on.
    private static let shifted = [25, 26, 28, 29, 31, 32, 33, 34]

    /// The Linux console's F1…F5: `ESC[[A`.
    private static let console = Array("ABCDE".utf8)

    private static func modifiers(_ parameter: Int) -> Key.Modifiers {
        guard (2...256).contains(parameter) else { return [] }
        // Above them stand Meta, and Caps Lock and Num Lock where a terminal tells of them.
        let bits = (parameter - 1) & 0b1111
        var modifiers: Key.Modifiers = []
        if bits & 1 != 0 { modifiers.insert(.shift) }
        if bits & 0b1010 != 0 { modifiers.insert(.alt) }
        if bits & 4 != 0 { modifiers.insert(.control) }
        return modifiers
    }

    /// `ESC O x`: keys of the application mode, which we never ask for; arrows in it are PuTTY's and rxvt's with Control.
    private static func singleShift(_ bytes: [UInt8], from index: Int) -> Reading {
        var cursor = index + 2
        var parameter = 0
        while cursor < bytes.count, (0x30...0x39).contains(bytes[cursor]), cursor - index < 6 {
            parameter = parameter * 10 + Int(bytes[cursor] - 0x30)
            cursor += 1
        }
        guard cursor < bytes.count else { return .partial }
        let count = cursor - index + 1
        let final = bytes[cursor]
        let given = modifiers(parameter)
        let isArrow = (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(final & ~0x20)
        if isArrow, let base = byLetter[final & ~0x20] {
            return .key(Key(base, parameter == 0 ? .control : given), count: count)
        }
        if let base = byLetter[final] { return .key(Key(base, given), count: count) }
        // The number pad in application mode: * + , - . / and the digits.
        if (UInt8(ascii: "j")...UInt8(ascii: "y")).contains(final) {
            return .key(character(Unicode.Scalar(final - 0x40), given), count: count)
        }
        guard final >= 0x20 else { return .key(alt(bytes[index + 1]), count: 2) }
        return .nothing(count: count)
    }

    /// `ESC ] … `, `ESC P …` and their like: answers that end with BEL or `ESC \`.
    private static func string(_ bytes: [UInt8], from index: Int) -> Reading {
        var cursor = index + 2
        while cursor < bytes.count {
            switch bytes[cursor] {
            case Byte.bell, Byte.cancel, Byte.substitute: return .nothing(count: cursor - index + 1)
            case Byte.escape:
                guard cursor + 1 < bytes.count else { return .partial }
                let isTerminator = bytes[cursor + 1] == UInt8(ascii: "\\")
                if isTerminator, isGraphics(bytes[index + 1..<cursor]) {
                    return .report(.graphics, count: cursor - index + 2)
                }
                return .nothing(count: cursor - index + (isTerminator ? 2 : 0))
            default: cursor += 1
            }
        }
        return .partial
    }

    /// `_Gi=31;OK`: kitty's answer.
    private static func isGraphics(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: Array("_G".utf8)) && text.reversed().starts(with: Array("KO;".utf8))
    }

    private static func controlSequence(_ bytes: [UInt8], from index: Int, shiftedFunction: Int) -> Reading {
        var cursor = index + 2
        guard cursor < bytes.count else { return .partial }
        if bytes[cursor] == UInt8(ascii: "[") {
            guard cursor + 1 < bytes.count else { return .partial }
            guard let number = console.firstIndex(of: bytes[cursor + 1]) else { return .nothing(count: 4) }
            return .key(Key(.function(number + 1)), count: 4)
        }
        if bytes[cursor] == UInt8(ascii: "M") { return oldMouse(bytes, from: index) }
        while cursor < bytes.count, (0x20...0x3F).contains(bytes[cursor]) {
            if bytes[cursor] == UInt8(ascii: "$"), let key = shiftedByDollar(bytes[index + 2..<cursor]) {
                return .key(key, count: cursor - index + 1)
            }
            cursor += 1
        }
        guard cursor < bytes.count else { return .partial }
        let final = bytes[cursor]
        // A control character or a broken sequence: leave it to be read on its own.
        guard (0x40...0x7E).contains(final) else { return .nothing(count: cursor - index) }
        let sequence = ControlSequence(parameters: bytes[index + 2..<cursor], final: final)
        return meaning(of: sequence, count: cursor - index + 1, shiftedFunction: shiftedFunction)
    }

    /// rxvt's `ESC[7$`: with Shift.
    private static func shiftedByDollar(_ parameters: ArraySlice<UInt8>) -> Key? {
        let sequence = ControlSequence(parameters: parameters, final: UInt8(ascii: "$"))
        guard sequence.prefix == nil, sequence.numbers.count == 1 else { return nil }
        return byNumber[sequence.numbers[0]].map { Key($0, .shift) }
    }

    private static func meaning(of sequence: ControlSequence, count: Int, shiftedFunction: Int) -> Reading {
        let numbers = sequence.numbers
        let first = numbers.first ?? 0
        let given = modifiers(numbers.count > 1 ? numbers[1] : 0)
        switch (sequence.prefix, sequence.final) {
        case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
            guard numbers.count == 3 else { return .nothing(count: count) }
            let isRelease = sequence.final == UInt8(ascii: "m")
            let report = Clicks.Report(code: first, column: numbers[1], row: numbers[2], isRelease: isRelease)
            return .mouse(report, count: count)
        case (UInt8(ascii: "?"), UInt8(ascii: "y")) where numbers.count == 2:
            // 0: it does not know the mode, 4: and will never set it, as VTE says of margins; 1 and 3 are on, 2 is off.
            guard (1...3).contains(numbers[1]) else { return .nothing(count: count) }
            return .report(.mode(first, isOn: numbers[1] % 2 == 1), count: count)
        case (UInt8(ascii: "?"), UInt8(ascii: "c")): return .report(.attributes(numbers), count: count)
        case (UInt8(ascii: ">"), UInt8(ascii: "c")): return .report(.identity(numbers), count: count)
        case (.some, _): return .nothing(count: count)
        case (nil, UInt8(ascii: "Z")): return .key(Key(.tab, given.union(.shift)), count: count)
        case (nil, UInt8(ascii: "R")) where first > 1:
            guard first == probeRow, numbers.count == 2, (2...3).contains(numbers[1]) else {
                return .nothing(count: count)
            }
            return .width(isWide: numbers[1] == 3, count: count)
        case (nil, UInt8(ascii: "n")) where first == 0: return .report(.present, count: count)
        case (nil, UInt8(ascii: "a")...UInt8(ascii: "d")):
            guard let base = byLetter[sequence.final & ~0x20] else { return .nothing(count: count) }
            return .key(Key(base, .shift), count: count)
        case (nil, UInt8(ascii: "~")) where first == 200: return .pasteBegins(count: count)
        case (nil, UInt8(ascii: "~")) where first == 27 && numbers.count == 3:
            return spelled(numbers[2], given, count: count)
        case (nil, UInt8(ascii: "u")): return spelled(first, given, count: count)
        case (nil, UInt8(ascii: "~")): return numbered(first, given, count: count, shiftedFunction: shiftedFunction)
        case (nil, UInt8(ascii: "^")): return numbered(first, .control, count: count, shiftedFunction: shiftedFunction)
        case (nil, UInt8(ascii: "@")):
            return numbered(first, [.control, .shift], count: count, shiftedFunction: shiftedFunction)
        default:
            guard let base = byLetter[sequence.final] else { return .nothing(count: count) }
            // Old terminals give the modifiers as the only number.
            return .key(Key(base, numbers.count == 1 ? modifiers(first) : given), count: count)
        }
    }

    private static func numbered(
        _ number: Int, _ modifiers: Key.Modifiers, count: Int, shiftedFunction: Int
    ) -> Reading {
        if let base = byNumber[number] { return .key(Key(base, modifiers), count: count) }
        guard let place = shifted.firstIndex(of: number), place + shiftedFunction <= 12 else {
            return .nothing(count: count)
        }
        return .key(Key(.function(place + shiftedFunction), modifiers.union(.shift)), count: count)
    }

    /// A key given by its character's number, as newer terminals can.
    private static func spelled(_ number: Int, _ modifiers: Key.Modifiers, count: Int) -> Reading {
        guard let scalar = UInt32(exactly: number).flatMap({ Unicode.Scalar($0) }) else {
            return .nothing(count: count)
        }
        return .key(character(scalar, modifiers), count: count)
    }

    /// `ESC[M` and three bytes: a terminal without the SGR form.
    private static func oldMouse(_ bytes: [UInt8], from index: Int) -> Reading {
        guard index + 5 < bytes.count else { return .partial }
        let numbers = bytes[index + 3...index + 5].map { Int($0) - 32 }
        let report = Clicks.Report(code: max(0, numbers[0]), column: numbers[1], row: numbers[2], isRelease: false)
        return .mouse(report, count: 6)
    }
}

/// `ESC [`, its numbers and its last byte.
private struct ControlSequence {
    /// `<`, `=`, `>` or `?` in front of the numbers.
    var prefix: UInt8?
    var numbers: [Int]
    var final: UInt8

    init(parameters: ArraySlice<UInt8>, final: UInt8) {
        var rest = parameters
        if let first = rest.first, (0x3C...0x3F).contains(first) {
            prefix = first
            rest.removeFirst()
        }
        numbers = rest.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            digits.prefix(while: { (0x30...0x39).contains($0) })
                .reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
        }
        self.final = final
    }
}
