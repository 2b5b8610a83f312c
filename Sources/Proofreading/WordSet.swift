/// Words to look for at a place in a passage, longest first.
struct WordSet: Sendable {
    private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    private var firsts = ScalarFilter()
    private var lasts = ScalarFilter()

    /// Words parted by blanks.
    init(_ words: String) {
        self.init(words.split(separator: " ").map { Array($0.unicodeScalars) })
    }

    init(_ words: [[Unicode.Scalar]]) {
        for word in words.sorted(by: { $0.count > $1.count }) {
            guard let first = word.first, let last = word.last else { continue }
            firsts.insert(first)
            lasts.insert(last)
            byFirst[first, default: []].append(word)
            byLast[last, default: []].append(word)
        }
    }

    var isEmpty: Bool { byFirst.isEmpty }

    /// How long the longest word is that begins at `index`.
    func length(in passage: Passage, at index: Int) -> Int? {
        guard firsts.mayContain(passage[index]), let words = byFirst[passage[index]] else { return nil }
        return words.first { word in word.indices.allSatisfy { passage[index + $0] == word[$0] } }?.count
    }

    /// How long the longest word is that ends just before `index`.
    func length(in passage: Passage, before index: Int) -> Int? {
        guard lasts.mayContain(passage[index - 1]), let words = byLast[passage[index - 1]] else { return nil }
        return words.first { word in
            word.indices.allSatisfy { passage[index - word.count + $0] == word[$0] }
        }?.count
    }

    func stands(in passage: Passage, at index: Int) -> Bool { length(in: passage, at: index) != nil }

    func stands(in passage: Passage, before index: Int) -> Bool { length(in: passage, before: index) != nil }

    /// Whether one of the words lies in the range.
    func stands(in passage: Passage, within range: Range<Int>) -> Bool {
        range.contains { index in
            length(in: passage, at: index).map { index + $0 <= range.upperBound } ?? false
        }
    }
}
