/// A set of symbols, one bit each, in memory that is there for a moment.
struct SymbolSet {
    private let words: UnsafeMutableBufferPointer<UInt64>

    /// Calls with an empty set, which must not outlive the call.
    static func with<Result>(_ body: (SymbolSet) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
            words.initialize(repeating: 0)
            return body(SymbolSet(words: words))
        }
    }

    func insert(_ symbol: LanguageModel.Symbol) { words[symbol >> 6] |= 1 << UInt64(symbol & 63) }

    /// - Parameter entries: symbols, with something else in the upper four bits.
    func insert(_ entries: UnsafeBufferPointer<UInt16>) { for entry in entries { insert(Int(entry & 0xFFF)) } }

    func contains(_ symbol: LanguageModel.Symbol) -> Bool { words[symbol >> 6] & 1 << UInt64(symbol & 63) != 0 }

    /// A symbol has twelve bits.
    private static let count = 0x1000 / 64
}
