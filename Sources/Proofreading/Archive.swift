package import Bulletins

/// What is known of the other issues of the series: numbers, dates and the sentences of their items.
///
/// Sentences are kept as hashes, so that a shelf of ten thousand issues fits into memory and an item is looked up in
/// the time that its own sentences take.
package struct Archive: Sendable {
    /// What counts of an issue.
    struct Entry: Sendable {
        let year: Int
        let number: Int
        let serial: Int?
        let date: Day?
        /// 刊型: each kind counts by itself.
        let kind: String

        var name: String { "\(year)年第\(number)期" }
    }

    private(set) var entries: [Entry] = []
    private var items: [(entry: Int, headline: String)] = []
    private var sentences: [UInt64: Int] = [:]
    private(set) var triples = SeenTriples()

    package init() {}

    package mutating func add(_ bulletin: Bulletin) {
        let masthead = bulletin.masthead
        entries.append(
            Entry(
                year: masthead.year, number: masthead.number, serial: masthead.serial, date: masthead.date.day,
                kind: masthead.kind))
        for item in bulletin.items {
            for text in item.paragraphs.texts { triples.insert(text) }
            let print = Fingerprint(item)
            guard !print.sentences.isEmpty else { continue }
            items.append((entries.count - 1, item.headline))
            for sentence in print.sentences where sentences[sentence] == nil { sentences[sentence] = items.count - 1 }
        }
    }

    /// Takes note of an issue that cannot be read and is known by its name, `2023-34`, so that the next is not told that a
    /// number was left out.
    package mutating func addUnread(named name: String) {
        let numbers = name.split(separator: "-").map { Int($0) }
        guard numbers.count == 2, let year = numbers[0], let number = numbers[1] else { return }
        entries.append(Entry(year: year, number: number, serial: nil, date: nil, kind: ""))
    }

    /// Whether the characters of a range and those beside it have stood together in an issue before.
    func hasSeen(_ range: Range<Int>, in passage: Passage) -> Bool {
        // What is beside it counts as far as it is Chinese: a mark stands beside anything.
        let lower = passage[range.lowerBound - 1].isHan ? range.lowerBound - 1 : range.lowerBound
        let upper = passage[range.upperBound].isHan ? range.upperBound + 1 : range.upperBound
        return upper - lower >= 3
            && (lower...upper - 3).allSatisfy { triples.contains(passage[$0], passage[$0 + 1], passage[$0 + 2]) }
    }

    /// The issue just before, by year and number.
    func issue(before bulletin: Bulletin) -> Entry? {
        entries.filter { $0.kind == bulletin.masthead.kind }
            .filter { ($0.year, $0.number) < (bulletin.masthead.year, bulletin.masthead.number) }
            .max { ($0.year, $0.number) < ($1.year, $1.number) }
    }

    /// The issue and headline under which most of an item's sentences have stood before.
    func source(of print: Fingerprint, before bulletin: Bulletin) -> (issue: Entry, headline: String)? {
        var hits: [Int: Int] = [:]
        for sentence in print.sentences {
            guard let item = sentences[sentence] else { continue }
            let entry = entries[items[item].entry]
            guard (entry.year, entry.number) < (bulletin.masthead.year, bulletin.masthead.number) else { continue }
            hits[item, default: 0] += 1
        }
        guard let best = hits.max(by: { $0.value < $1.value }), print.isMostly(best.value) else { return nil }
        return (entries[items[best.key].entry], items[best.key].headline)
    }
}

/// The sentences of an item, as hashes of their Han characters and digits.
struct Fingerprint: Sendable {
    let sentences: Set<UInt64>

    init(_ item: Item) {
        var sentences: Set<UInt64> = []
        for paragraph in item.paragraphs.texts {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            var length = 0
            func close() {
                // A short sentence says what many items say.
                if length >= 14 { sentences.insert(hash) }
                hash = 0xCBF2_9CE4_8422_2325
                length = 0
            }
            for scalar in paragraph.unicodeScalars {
                if scalar.isSentenceEnd || scalar == "；" {
                    close()
                } else if scalar.isHan || scalar.isAlphanumeric {
                    hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
                    length += 1
                }
            }
            close()
        }
        self.sentences = sentences
    }

    /// Whether so many of the sentences make the item the same.
    func isMostly(_ shared: Int) -> Bool { shared > 0 && shared * 10 >= sentences.count * 6 }
}
