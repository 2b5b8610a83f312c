import Bulletins

extension Bulletin {
    /// The edit that moves who publishes, a line of the imprint or one of its people among their like, and where it
    /// stands then; `nil` at an end, and for what has a place of its own.
    func moving(_ place: Place, _ step: Int) -> (edit: Edit, place: Place)? {
        switch place {
        case .masthead(.issuer(let index)):
            swapping(masthead, \.issuers, index, step).map { (.masthead($0), .masthead(.issuer(index + step))) }
        case .masthead(.role(let index)):
            swapping(masthead, \.issuers, index, step).map { (.masthead($0), .masthead(.role(index + step))) }
        case .imprint(.line(let label)):
            swapping(imprint, \.lines, imprint.lines.firstIndex { Exact($0.label) == label }, step).map {
                (.imprint($0), place)
            }
        case .imprint(.person(let label)):
            swapping(imprint, \.people, imprint.people.firstIndex { Exact($0.label) == label }, step).map {
                (.imprint($0), place)
            }
        case .masthead(.entry), .imprint(.entry), .closing, .part: nil
        }
    }

    private func swapping<Whole, Element>(
        _ whole: Whole, _ list: WritableKeyPath<Whole, [Element]>, _ index: Int?, _ step: Int
    ) -> Whole? {
        let indices = whole[keyPath: list].indices
        guard let index, indices.contains(index), indices.contains(index + step) else { return nil }
        var whole = whole
        whole[keyPath: list].swapAt(index, index + step)
        return whole
    }
}
