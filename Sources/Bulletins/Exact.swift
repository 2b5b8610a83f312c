/// Text that is equal only to the last scalar.
///
/// Swift's `==` takes canonically equivalent texts for one another (金 U+F90A and U+91D1, é and e with a mark), so that
/// a correction from one to the other would be no change: not journalled, not merged, not drawn. Whatever holds text of
/// a document keeps it in this wrapper, so that the comparison of two documents is that of their files.
@propertyWrapper
package struct Exact<Value: ScalarText>: Hashable, Sendable {
    package var wrappedValue: Value

    package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    package init(_ value: Value) { wrappedValue = value }

    package static func == (one: Exact, other: Exact) -> Bool {
        one.wrappedValue.isIdentical(to: other.wrappedValue)
    }

    package func hash(into hasher: inout Hasher) { wrappedValue.hashScalars(into: &hasher) }
}

/// A text, or several.
package protocol ScalarText: Sendable {
    func isIdentical(to other: Self) -> Bool
    func hashScalars(into hasher: inout Hasher)
}

extension String: ScalarText {
    package func hashScalars(into hasher: inout Hasher) {
        var text = self
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // As no text contains it, two texts in a row are not the same as another two.
        hasher.combine(0xFF as UInt8)
    }
}

extension Array: ScalarText where Element: ScalarText {
    package func isIdentical(to other: [Element]) -> Bool { elementsEqual(other) { $0.isIdentical(to: $1) } }

    package func hashScalars(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { element.hashScalars(into: &hasher) }
    }
}

extension Exact: Comparable where Value == String {
    /// By scalars, which is by bytes.
    package static func < (one: Exact, other: Exact) -> Bool {
        one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
}

extension Exact: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Value == String {
    package init(stringLiteral text: String) { self.init(text) }
}

extension Exact where Value == String {
    package var text: String { wrappedValue }
}
