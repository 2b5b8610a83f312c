/// What stands around a place, to try many symbols in it.
///
/// Some ninety candidates are tried in every place that is looked at. They are not looked up one by one: the few symbols
/// that were ever seen beside the neighbours are gone through and met with the candidates.
struct Slot {
    private let model: LanguageModel
    private let left: LanguageModel.Symbol
    private let right: LanguageModel.Symbol
    private let afterRight: LanguageModel.Symbol
    /// The pairs before and behind the place.
    private let before: LanguageModel.Pair?
    private let behind: LanguageModel.Pair?
    /// Those in which what is written stands.
    private let onLeft: LanguageModel.Pair?
    private let onRight: LanguageModel.Pair?

    /// - Parameters:
    ///   - symbols: the text; two stand before and behind the place.
    ///   - pairs: where each of them and the next lie.
    init(at place: Int, in symbols: [LanguageModel.Symbol], pairs: [LanguageModel.Pair?], _ model: LanguageModel) {
        self.model = model
        (left, right, afterRight) = (symbols[place - 1], symbols[place + 1], symbols[place + 2])
        (before, behind) = (pairs[place - 2], pairs[place + 1])
        (onLeft, onRight) = (pairs[place - 1], pairs[place])
    }

    /// The three triples in which a symbol would stand; `nil` where they are less probable together than asked for.
    ///
    /// What the first two lack the third cannot make up for.
    func surroundings(_ symbol: LanguageModel.Symbol, atLeast least: Double = 0) -> Surroundings? {
        let onLeft = model.pair(left, symbol)
        let last = model.sight(before, left, onLeft, symbol)
        if last.probability < least { return nil }
        let onRight = model.pair(symbol, right)
        let middle = model.sight(onLeft, symbol, onRight, right)
        if last.probability * middle.probability < least { return nil }
        let surroundings = Surroundings(last, middle, model.sight(onRight, right, behind, afterRight))
        return surroundings.probability < least ? nil : surroundings
    }

    /// Where what is written was never seen beside a neighbour, those of some candidates that often were: 庄 for 装 before 严.
    func paired(of candidates: UnsafeBufferPointer<UInt16>) -> [UInt16] {
        let isLoose = (before: onLeft == nil, behind: onRight == nil)
        if !isLoose.before, !isLoose.behind { return [] }
        return candidates.filter { entry in
            let symbol = Int(entry & 0xFFF)
            return isLoose.behind && isUsual(model.pair(symbol, right))
                || isLoose.before && isUsual(model.pair(left, symbol))
        }
    }

    private func isUsual(_ pair: LanguageModel.Pair?) -> Bool { pair.map { model.level(of: $0) >= 4 } ?? false }

    /// Those of some candidates that were seen behind the two before the place or between its neighbours, in their order.
    func seen(of candidates: UnsafeBufferPointer<UInt16>) -> [UInt16] {
        model.seen(of: candidates, behind: before, between: left, and: right)
    }
}
