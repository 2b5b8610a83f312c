/// What was cut and copied, the latest first.
struct Clippings: Equatable, Sendable {
    private(set) var ring: [String] = []
    /// How many are kept.
    private static let limit = 20

    var latest: String? { ring.first }

    mutating func add(_ text: String) {
        ring.removeAll { $0 == text }
        ring.insert(text, at: 0)
        if ring.count > Clippings.limit { ring.removeLast() }
    }
}
