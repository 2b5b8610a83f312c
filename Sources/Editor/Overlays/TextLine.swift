import Bulletins
import Screen

/// A line of text being typed in a prompt.
package struct TextLine: Equatable, Sendable {
    package private(set) var text: String
    /// In scalars.
    package private(set) var offset: Int

    init(_ text: String = "") {
        self.text = text
        offset = text.scalarCount
    }

    mutating func insert(_ typed: String) {
        text.replaceScalars(offset..<offset, with: typed)
        offset += typed.scalarCount
    }

    /// Whether the key was one of the line's own.
    mutating func press(_ key: Key) -> Bool {
        switch (key.base, key.modifiers) {
        case (.left, []): offset = offset == 0 ? 0 : text.graphemeBoundary(before: offset)
        case (.right, []): if offset < text.scalarCount { offset = text.graphemeBoundary(after: offset) }
        case (.home, []): offset = 0
        case (.end, []): offset = text.scalarCount
        case (.backspace, []):
            guard offset > 0 else { return true }
            let start = text.graphemeBoundary(before: offset)
            text.replaceScalars(start..<offset, with: "")
            offset = start
        case (.delete, []):
            guard offset < text.scalarCount else { return true }
            text.replaceScalars(offset..<text.graphemeBoundary(after: offset), with: "")
        case (.character("u"), .control):
            text = ""
            offset = 0
        default: return false
        }
        return true
    }
}
