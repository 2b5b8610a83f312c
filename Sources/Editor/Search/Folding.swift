/// Which characters a search takes for one another: capital and small Latin letters, full and half width.
///
/// One scalar for one, so that offsets stay.
enum Folding {
    /// The half-width, small form.
    static func folded(_ value: UInt32) -> UInt32 {
        if value < 0x41 { return value }
        if value <= 0x5A { return value + 0x20 }
        if value == 0x3000 { return 0x20 }
        guard (0xFF01...0xFF5E).contains(value) else { return value }
        return folded(value - 0xFEE0)
    }

    /// Every character that folds to the same as this one; itself alone for most.
    static func forms(of value: UInt32) -> [UInt32] {
        let plain = folded(value)
        switch plain {
        case 0x20: return [0x20, 0x3000]
        case 0x61...0x7A: return [plain, plain - 0x20, plain + 0xFEE0, plain - 0x20 + 0xFEE0]
        case 0x21...0x7E: return [plain, plain + 0xFEE0]
        default: return [plain]
        }
    }

    /// The folded characters of a text.
    static func folded(_ text: String) -> [UInt32] {
        var folded: [UInt32] = []
        folded.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars { folded.append(Folding.folded(scalar.value)) }
        return folded
    }
}
