/// Where a line of a block begins, counted through all runs of the block.
struct Line: Equatable {
    /// In Unicode scalars.
    var scalar: Int32
    /// In bytes of UTF-8, from which the line is read without walking the text before it.
    var byte: Int32

    static let first = Line(scalar: 0, byte: 0)
}
