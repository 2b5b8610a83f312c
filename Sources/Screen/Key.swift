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
        /// After the prefix key, which stands for Alt where a terminal keeps that to itself.
        package static let prefixed = Modifiers(rawValue: 8)
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

    /// The key that leads in those with `prefixed`.
    package static let prefix = Key(.character("k"), .control)

    /// Reads `C-s`, `A-Up`, `C-S-Left`, `F7`, `S-F7`, `Enter`; `K-n` is n after the prefix.
    package init?(_ text: String) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while rest.count > 2, rest.dropFirst().first == "-" {
            switch rest.first {
            case "C": modifiers.insert(.control)
            case "A": modifiers.insert(.alt)
            case "S": modifiers.insert(.shift)
            case "K": modifiers.insert(.prefixed)
            default: return nil
            }
            rest = rest.dropFirst(2)
        }
        if let named = Key.names.first(where: { $0.name == rest }) {
            self.init(named.base, modifiers)
        } else if let number = (1...12).first(where: { rest == "F\($0)" }) {
            self.init(.function(number), modifiers)
        } else if rest == "Space" {
            self.init(.character(" "), modifiers)
        } else if rest.count == 1, let character = rest.first {
            self.init(.character(character), modifiers)
        } else {
            return nil
        }
    }

    /// How the key is written in help: `^S`, `A-↑`, `S-F7`, `^K N`.
    package var label: String {
        if modifiers.contains(.prefixed) { return "\(Key.prefix.label) \(afterPrefix.label)" }
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

    /// The same where a character alone is typed and not pressed with another key: `a`, `空格`.
    package var typedLabel: String {
        guard case .character(let character) = base, modifiers.isEmpty else { return label }
        return character == " " ? "空格" : String(character)
    }

    /// The key as it is pressed after the prefix.
    package var afterPrefix: Key { Key(base, modifiers.subtracting(.prefixed)) }

    /// What the key means after the prefix: letters also with Control, which no input method takes for itself.
    package var prefixed: Key {
        guard case .character = base else { return Key(base, modifiers.union(.prefixed)) }
        return Key(base, .prefixed)
    }

    /// Whether it comes as itself from every terminal that was tried; the tests hold this against what was recorded.
    package var arrivesEverywhere: Bool {
        if modifiers.contains(.prefixed) { return afterPrefix.arrivesEverywhere }
        switch base {
        // ^H, ^I, ^J and ^M are other keys; ^[ is Escape.
        case .character(let character):
            return modifiers.isEmpty || modifiers == .control && !"hijm[".contains(character)
        case .up, .down, .left, .right: return modifiers.isEmpty || modifiers == .control
        case .home, .end, .pageUp, .pageDown, .enter, .tab, .backspace, .escape: return modifiers.isEmpty
        // Terminals keep F1 and F10 to F12 for menus; to PuTTY S-F2 is F12.
        case .function(let number):
            return modifiers.isEmpty ? (2...9).contains(number) : modifiers == .shift && (3...9).contains(number)
        // st sends something else.
        case .delete, .insert: return false
        }
    }

    /// The key with Alt for which a terminal sends this letter, the eighth bit set: ä for A-d.
    package init?(sentAs text: String) {
        guard text.unicodeScalars.count == 1, let value = text.unicodeScalars.first?.value,
            (0xA0...0xFF).contains(value)
        else { return nil }
        let plain = UInt8(value - 0x80)
        self.init(plain == 0x7F ? .backspace : .character(Character(Unicode.Scalar(plain))), .alt)
    }
}
