import Screen

extension Unicode.Scalar {
    /// Itself, but for a control character its picture: no exported file commands a terminal that prints it.
    var visible: Unicode.Scalar {
        value < 0x20 || (0x7F...0x9F).contains(value) ? VisibleMark.shown(self) : self
    }
}
