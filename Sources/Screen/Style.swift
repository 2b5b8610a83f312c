/// What a text is for; the theme decides how that looks.
package enum Ink: UInt8, Hashable, Sendable, CaseIterable {
    /// Ordinary text, in the terminal's own colour.
    case text
    /// What is not text: help, numbers of pages, placeholders.
    case faint
    /// The red of 红头: the masthead, and where you are.
    case accent
    case key
    /// All is well: saved.
    case good
    /// Something is the matter and must be read.
    case alarm
    /// Findings by level: 必改, 建议, 提示.
    case must, advice, hint
    /// A match of the search, and the one at the caret.
    case match, currentMatch
    /// Added and removed text, where two versions are compared.
    case added, removed
}

/// How a cell looks.
package struct Style: Hashable, Sendable {
    package struct Traits: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Traits(rawValue: 1)
        package static let underline = Traits(rawValue: 2)
        package static let reverse = Traits(rawValue: 4)
        package static let dim = Traits(rawValue: 8)
    }

    package var ink: Ink
    package var traits: Traits

    package init(_ ink: Ink = .text, _ traits: Traits = []) {
        self.ink = ink
        self.traits = traits
    }

    package static let text = Style(.text)
    package static let faint = Style(.faint)
    package static let accent = Style(.accent)

    package func adding(_ traits: Traits) -> Style { Style(ink, self.traits.union(traits)) }
}
