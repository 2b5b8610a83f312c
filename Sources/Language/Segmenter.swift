/// Parts a run of Chinese characters into the words that are likeliest together.
///
/// Each word costs minus the logarithm of its frequency; the cheapest way through the run is found from its end. That
/// settles 结合成分子 better than taking the longest word first, and needs no more than the list.
struct Segmenter {
    private let run: [Unicode.Scalar]

    /// - Parameter run: a scalar for each character; what has no scalar of its own is in no word.
    init(_ run: [Unicode.Scalar]) { self.run = run }

    /// The lengths of the words, in characters.
    func words() -> [Int] { wordsAndCost().words }

    /// The lengths of the words, in characters, and what they cost together.
    func wordsAndCost() -> (words: [Int], cost: Int) {
        var costs = [Int](repeating: 0, count: run.count + 1)
        var lengths = [Int](repeating: 1, count: run.count)
        let width = WordList.characterWidth
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: run.count * width + 1) { bytes in
            guard let base = bytes.baseAddress else { return }
            // How many characters from here on may be in words.
            var listed = 0
            for start in run.indices.reversed() {
                listed = WordList.write(run[start], to: base + start * width) ? listed + 1 : 0
                costs[start] = WordList.unknownCost + costs[start + 1]
                var length = 1
                while length <= min(WordList.longestWord, listed) {
                    if let word = WordList.cost(of: base + start * width, count: length),
                        word + costs[start + length] <= costs[start]
                    {
                        costs[start] = word + costs[start + length]
                        lengths[start] = length
                    }
                    length += 1
                }
                let number = NumberUnits.lengthOfNumber(in: run, from: start)
                if number > 0, Segmenter.numberCost + costs[start + number] < costs[start] {
                    costs[start] = Segmenter.numberCost + costs[start + number]
                    lengths[start] = number
                }
            }
        }
        var words: [Int] = []
        var at = 0
        while at < run.count {
            words.append(lengths[at])
            at += lengths[at]
        }
        return (words, costs[0])
    }

    /// What a number with its unit costs: as much as a middling word, so that 千方百计 stays one.
    private static let numberCost = 18
}
