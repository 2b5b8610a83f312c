internal import CLanguageModel

/// The tables of text that Tools/make-language-tables writes, read where they lie in the program.
///
/// What is in them and under which licence stands in Language.docc.
enum LanguageTables {
    /// A line for each syllable of Mandarin without tone (ü as v), which the characters follow that are read so.
    ///
    /// Every reading of the 8105 standard characters (通用规范汉字表), the customary reading of the others.
    static var pinyin: UnsafeBufferPointer<UInt8> { pinyinText().bytes }

    /// The frequent words of Chinese that have so many characters, from one to four.
    ///
    /// Sorted; each word is followed by a character for its cost, minus its logarithm: from 0x30, half a unit a step.
    static func words(of length: Int) -> UnsafeBufferPointer<UInt8> { wordsOf(length).bytes }

    /// Phrases of four characters each, one behind the other.
    static var idioms: UnsafeBufferPointer<UInt8> { phrasesIn(0).bytes }
    static var collocations: UnsafeBufferPointer<UInt8> { phrasesIn(1).bytes }

    /// Words of two, and words that sound like those.
    static var pairs: UnsafeBufferPointer<UInt8> { phrasesIn(2).bytes }
    static var near: UnsafeBufferPointer<UInt8> { phrasesIn(3).bytes }

    /// Phrases of official prose, and what is lawful though it lacks one of their characters, parted by blanks.
    static var official: UnsafeBufferPointer<UInt8> { officialIn(0).bytes }
    static var lawful: UnsafeBufferPointer<UInt8> { officialIn(1).bytes }

    /// Words of two characters that are never the other way round, one behind the other.
    static var oneWay: UnsafeBufferPointer<UInt8> { officialIn(2).bytes }

    /// Lawful text that holds what looks like a phrase without a character, parted by blanks.
    static var wholes: UnsafeBufferPointer<UInt8> { officialIn(3).bytes }
}

extension EmbeddedText {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}
