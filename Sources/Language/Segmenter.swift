/// Parts a run of Chinese characters into the words that are likeliest together.
///
/// Each word costs minus the logarithm of its frequency; the cheapest way through the run is found from its end. That
/// settles 结合成分子 better than taking the longest word first, and needs no more than the list.
struct Segmenter {
    private let characters: [Character]
    /// The UTF-8 of the run, and where each character begins in it.
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ characters: [Character]) {
        self.characters = characters
        var bytes: [UInt8] = []
        var starts: [Int] = []
        bytes.reserveCapacity(characters.count * WordList.characterWidth)
        starts.reserveCapacity(characters.count + 1)
        for character in characters {
            starts.append(bytes.count)
            bytes.append(contentsOf: character.utf8)
        }
        starts.append(bytes.count)
        self.bytes = bytes
        self.starts = starts
    }

    /// The lengths of the words, in characters.
    func words() -> [Int] { wordsAndCost().words }

    /// The lengths of the words, in characters, and what they cost together.
    func wordsAndCost() -> (words: [Int], cost: Int) {
        var costs = [Int](repeating: 0, count: characters.count + 1)
        var lengths = [Int](repeating: 1, count: characters.count)
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            for start in characters.indices.reversed() {
                costs[start] = WordList.unknownCost + costs[start + 1]
                for length in 1...min(WordList.longestWord, characters.count - start) {
                    // A character of another width is in no word.
                    guard starts[start + length] - starts[start] == length * WordList.characterWidth else { break }
                    guard let word = WordList.cost(of: base + starts[start], count: length) else { continue }
                    let cost = word + costs[start + length]
                    if cost <= costs[start] {
                        costs[start] = cost
                        lengths[start] = length
                    }
                }
                let number = NumberUnits.lengthOfNumber(in: characters, from: start)
                if number > 0, Segmenter.numberCost + costs[start + number] < costs[start] {
                    costs[start] = Segmenter.numberCost + costs[start + number]
                    lengths[start] = number
                }
            }
        }
        var words: [Int] = []
        var at = 0
        while at < characters.count {
            words.append(lengths[at])
            at += lengths[at]
        }
        return (words, costs[0])
    }

    /// What a number with its unit costs: as much as a middling word, so that 千方百计 stays one.
    private static let numberCost = 18
}
