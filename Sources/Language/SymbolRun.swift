/// A text as the model reads it: a number is one symbol, a Latin word another, and blanks are not there.
struct SymbolRun {
    /// Two edges stand before the first symbol and two behind the last.
    private(set) var symbols: [LanguageModel.Symbol] = [LanguageModel.edge, LanguageModel.edge]
    /// Where each symbol begins in the text, the edges left out.
    private(set) var indices: [Int] = []

    init(_ scalars: [Unicode.Scalar], _ model: LanguageModel) {
        symbols.reserveCapacity(scalars.count + 4)
        indices.reserveCapacity(scalars.count)
        var index = 0
        func end(while belongs: (Unicode.Scalar) -> Bool) -> Int {
            var end = index + 1
            while end < scalars.count, belongs(scalars[end]) { end += 1 }
            return end
        }
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.isBlank {
                index += 1
                continue
            }
            indices.append(index)
            if scalar.isNumeral {
                symbols.append(model.symbol(of: "0"))
                index = end { $0.isNumeral || SymbolRun.inNumbers.contains($0) }
            } else if scalar.isASCII, scalar.properties.isAlphabetic {
                symbols.append(model.symbol(of: "A"))
                index = end { $0.isASCII && $0.properties.isAlphabetic }
            } else {
                symbols.append(model.symbol(of: scalar))
                index += 1
            }
        }
        symbols += [LanguageModel.edge, LanguageModel.edge]
    }

    /// - Parameter place: that of one character, not of a number.
    mutating func replace(_ place: Int, with symbol: LanguageModel.Symbol) { symbols[place + 2] = symbol }

    private static let inNumbers: Set<Unicode.Scalar> = [".", ",", "%", "％"]
}

extension Unicode.Scalar {
    /// Behind U+3000 no character is, and few texts have others.
    fileprivate var isBlank: Bool { value <= 0x3000 && properties.isWhitespace }

    /// A digit of either width.
    fileprivate var isNumeral: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }
}
