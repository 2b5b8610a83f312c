/// Finds Chinese text by what is typed for it in pinyin: `bc`, `baocun` or `baoc` for 保存.
///
/// A character with several readings is found by each of them. ü is typed v, as in input methods, or u.
package enum Pinyin {
    /// Whether the query stands for some part of the text; the empty query does for every text.
    package static func matches(_ query: String, _ text: String) -> Bool { match(query, in: text) != nil }

    /// The first part of the text that the query stands for, in Unicode scalars.
    ///
    /// Each letter run of the query spells characters that follow one another: the first letter of each, its initial
    /// (zh, ch, sh), or the whole syllable; of the last one any beginning. Chinese characters, digits and Latin words in
    /// the text stand for themselves, in any case and width. Marks and blanks are passed over, in the query and in the
    /// text.
    package static func match(_ query: String, in text: String) -> Range<Int>? {
        let typed = query.unicodeScalars.map(folded).filter { $0 != separator }
        let scalars = text.unicodeScalars.map(folded)
        if typed.isEmpty { return 0..<0 }
        for start in scalars.indices where scalars[start] != separator {
            let search = PinyinSearch(query: typed, text: scalars)
            if let end = search.end(query: 0, text: start) { return start..<end }
        }
        return nil
    }

    /// The syllables of a character without tones, ü as v; none for what is no Chinese character.
    package static func readings(of scalar: Unicode.Scalar) -> [String] {
        PinyinReadings.shared.syllables(of: scalar).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a mark or blank becomes.
    static let separator: Unicode.Scalar = " "

    /// Lower case, half width, ü as v; marks and blanks as one separator.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        switch value {
        case 0x41...0x5A: return Unicode.Scalar(UInt8(value + 0x20))
        case 0x61...0x7A, 0x30...0x39: return Unicode.Scalar(UInt8(value))
        case 0xFC, 0xDC: return "v"
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : separator
        }
    }
}
