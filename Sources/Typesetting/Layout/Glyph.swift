package import Bulletins

/// A character in a row, with its combining marks.
package struct Glyph: Equatable, Sendable {
    /// What is shown: characters that have no picture are here as their visible marks.
    package let text: String
    package internal(set) var column: Int
    /// The columns it takes in print, 0 to 2; 0 for a space at the end of a full line.
    package let columns: Int
    /// Before which character of which text it stands; `nil` for what is derived.
    package let position: Position?
}
