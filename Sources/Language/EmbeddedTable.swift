/// Numbers that lie one behind another in the program, each list from a multiple of so many bytes on.
struct EmbeddedTable {
    private var at: UnsafeRawPointer
    private let alignment: Int

    /// - Parameter alignment: bytes, a power of two.
    init(at start: UnsafeRawPointer, alignment: Int) {
        at = start
        self.alignment = alignment
    }

    mutating func take<Number>(_ count: Int, _ type: Number.Type) -> UnsafePointer<Number> {
        defer { at += (count * MemoryLayout<Number>.stride + alignment - 1) & ~(alignment - 1) }
        return at.assumingMemoryBound(to: type)
    }
}
