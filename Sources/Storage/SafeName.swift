package import SystemPackage

/// A name from the disk as it may stand in a sentence: what would command the terminal becomes a visible mark.
package enum SafeName {
    package static func of(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(mark(scalar)) }
        return String(shown)
    }

    package static func of(_ path: FilePath) -> String { of(path.string) }

    package static func of(_ name: FilePath.Component) -> String { of(name.string) }

    /// The picture of a control character (Control Pictures, U+2400); a substitute for what hides or turns text.
    private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{2426}"
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            "\u{2426}"
        default: scalar
        }
    }
}
