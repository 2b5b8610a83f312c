/// What is shown for characters that have no picture or would command the terminal.
package enum VisibleMark {
    /// Control characters, bidirectional controls, zero-width spaces and the like become a visible mark of one column
    /// (Control Pictures, U+2400); every other scalar is itself.
    package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if (0x4E00...0x9FFF).contains(value) { return scalar }
        if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? substitute }
        if value == 0x7F { return "\u{2421}" }
        return isHidden(value) ? substitute : scalar
    }

    package static func shown(_ text: some StringProtocol) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(VisibleMark.shown(scalar)) }
        return String(shown)
    }

    /// Whether the scalar is shown as a mark and not as itself.
    package static func isReplaced(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value == 0x7F || isHidden(scalar.value)
    }

    private static let substitute: Unicode.Scalar = "\u{2426}"

    /// C1 controls, soft hyphen, zero-width space, marks of direction, line separators, byte order mark and tags.
    ///
    /// The joiners U+200C and U+200D stay: they shape the characters around them.
    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
