import Bulletins
import Screen

/// A line of text being typed in a prompt.
package struct TextLine: Equatable, Sendable {
    package private(set) var text: String
    /// In scalars.
    package private(set) var offset: Int
    /// Whether the whole text is selected, so that what is typed replaces it; it was there before, and a motion keeps it.
    package private(set) var isSelected = false

    init(_ text: String = "", isSelected: Bool = false) {
        self.text = text
        offset = text.scalarCount
        self.isSelected = isSelected && !text.isEmpty
    }

    mutating func select() { self = TextLine(text, isSelected: true) }

    mutating func clear() { self = TextLine() }

    mutating func insert(_ typed: String) {
        if isSelected { self = TextLine() }
        // One line has neither tabs nor line ends, wherever it was copied from.
        let typed = String(String.UnicodeScalarView(typed.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
        text.replaceScalars(offset..<offset, with: typed)
        offset += typed.scalarCount
    }

    /// Whether the key was one of the line's own.
    mutating func press(_ key: Key) -> Bool {
        let wasSelected = isSelected
        isSelected = false
        switch (key.base, key.modifiers) {
        case (.backspace, []) where wasSelected, (.delete, []) where wasSelected: clear()
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
        case (.character("u"), .control): clear()
        default:
            isSelected = wasSelected
            return false
        }
        return true
    }
}
