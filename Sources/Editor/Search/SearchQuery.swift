/// What is looked for, and how strictly.
package struct SearchQuery: Hashable, Sendable {
    package var text: String
    /// Whether full and half width, capital and small letters are different.
    package var isExact: Bool
    package var isExpression: Bool

    package init(_ text: String, isExact: Bool = false, isExpression: Bool = false) {
        self.text = text
        self.isExact = isExact
        self.isExpression = isExpression
    }

    /// Whether all that this finds lies in texts in which `other` found something.
    func narrows(_ other: SearchQuery) -> Bool {
        !isExpression && !other.isExpression && isExact == other.isExact && !other.text.isEmpty
            && text.unicodeScalars.starts(with: other.text.unicodeScalars)
    }
}
