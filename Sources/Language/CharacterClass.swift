/// What a character is to words and sentences.
enum CharacterClass {
    case blank
    /// A Chinese character, 〇 and 々 included.
    case han
    /// A Latin letter or digit, full-width ones included.
    case latin
    /// A letter of another script.
    case letter
    /// A mark that opens: it belongs to what follows.
    case opening
    /// Every other mark.
    case mark

    init(_ character: Character) {
        let scalar = character.unicodeScalars[character.unicodeScalars.startIndex]
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .latin
        case 0...0x20, 0x7F...0xA0, 0x2000...0x200B, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: self = .blank
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: self = .han
        case 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B,
            0xFF5B:
            self = .opening
        case 0xC0...0x24F where scalar.properties.isAlphabetic: self = .latin
        default: self = scalar.properties.isAlphabetic ? .letter : .mark
        }
    }
}
