extension Unicode.Scalar {
    /// Itself, but for a control character its picture (Control Pictures, U+2400): no exported file commands a terminal
    /// that prints it.
    var visible: Unicode.Scalar {
        switch value {
        case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: "\u{2421}"
        case 0x80...0x9F: "\u{2426}"
        default: self
        }
    }
}
