/// A key that is not plain text: a named key, or a character with Control or Alt.
package struct Key: Hashable, Sendable {
    package enum Base: Hashable, Sendable {
        /// A lower-case letter, digit or mark, with Control or Alt.
        case character(Character)
        case enter, tab, backspace, delete, insert, escape
        case up, down, left, right, home, end, pageUp, pageDown
        /// F1…F12.
        case function(Int)
    }

    package struct Modifiers: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let shift = Modifiers(rawValue: 1)
        package static let alt = Modifiers(rawValue: 2)
        package static let control = Modifiers(rawValue: 4)
    }

    package var base: Base
    package var modifiers: Modifiers

    package init(_ base: Base, _ modifiers: Modifiers = []) {
        self.base = base
        self.modifiers = modifiers
    }

    private static let names: [(base: Base, name: String, label: String)] = [
        (.enter, "Enter", "Enter"), (.tab, "Tab", "Tab"), (.backspace, "Backspace", "退格"),
        (.delete, "Delete", "Delete"), (.insert, "Insert", "Insert"), (.escape, "Esc", "Esc"), (.up, "Up", "↑"),
        (.down, "Down", "↓"), (.left, "Left", "←"), (.right, "Right", "→"), (.home, "Home", "Home"),
        (.end, "End", "End"), (.pageUp, "PgUp", "PgUp"), (.pageDown, "PgDn", "PgDn"),
    ]

    /// Reads `C-s`, `A-Up`, `C-S-Left`, `F7`, `S-F7`, `Enter`.
    package init?(_ text: String) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while rest.count > 2, rest.dropFirst().first == "-" {
            switch rest.first {
            case "C": modifiers.insert(.control)
            case "A": modifiers.insert(.alt)
            case "S": modifiers.insert(.shift)
            default: return nil
            }
            rest = rest.dropFirst(2)
        }
        if let named = Key.names.first(where: { $0.name == rest }) {
            self.init(named.base, modifiers)
        } else if let number = (1...12).first(where: { rest == "F\($0)" }) {
            self.init(.function(number), modifiers)
        } else if rest.count == 1, let character = rest.first {
            self.init(.character(character), modifiers)
        } else {
            return nil
        }
    }

    /// How the key is written in help: `^S`, `A-↑`, `S-F7`.
    package var label: String {
        let name: String
        switch base {
        case .character(let character): name = character.uppercased()
        case .function(let number): name = "F\(number)"
        default: name = Key.names.first { $0.base == base }?.label ?? ""
        }
        if modifiers == .control, case .character = base { return "^" + name }
        return (modifiers.contains(.control) ? "C-" : "") + (modifiers.contains(.alt) ? "A-" : "")
            + (modifiers.contains(.shift) ? "S-" : "") + name
    }
}
