import Screen

/// A grapheme cluster of a text: what is never split and what the caret steps over.
struct Cluster {
    /// Its length in Unicode scalars.
    var scalars: Int32
    /// Its length in bytes.
    var bytes: Int32
    /// The columns it takes in print.
    var columns: Int32
    var classes: BreakClass

    /// The stretch between office and date: no text, but two columns at least.
    static let fill = Cluster(scalars: 0, bytes: 0, columns: 2, classes: .fill)
    /// The same with dots: what stands behind it is the page of the line above it.
    static let leader = Cluster(scalars: 0, bytes: 0, columns: 2, classes: [.fill, .leader])

    var isSpace: Bool { classes.contains(.space) }
}

/// Reads a text cluster by cluster.
struct ClusterReader {
    /// The scalars of the last cluster: the first, and what belongs to it.
    private(set) var first: Unicode.Scalar = " "
    private(set) var rest: [Unicode.Scalar] = []

    private let text: String
    /// Where the next cluster begins.
    private var byte: Int
    private var following: Unicode.Scalar?
    private var scalars: Substring.UnicodeScalarView.Iterator

    /// Begins at a byte offset, which must be the first of a cluster.
    init(_ text: String, fromByte offset: Int = 0) {
        self.text = text
        byte = offset
        scalars = text[text.utf8.index(text.startIndex, offsetBy: offset)...].unicodeScalars.makeIterator()
        following = scalars.next()
    }

    mutating func next() -> Cluster? {
        guard let next = following else { return nil }
        first = next
        if !rest.isEmpty { rest = [] }
        following = scalars.next()
        var cluster = Cluster(
            scalars: 1, bytes: Int32(UTF8.width(first)), columns: first.printColumns, classes: .of(first))
        if !first.standsAlone || following.map({ !$0.standsAlone }) ?? false { lengthen(&cluster) }
        byte += Int(cluster.bytes)
        return cluster
    }

    private mutating func lengthen(_ cluster: inout Cluster) {
        let start = text.utf8.index(text.startIndex, offsetBy: byte)
        for scalar in text[start..<text.index(after: start)].unicodeScalars.dropFirst() {
            cluster.scalars += 1
            cluster.bytes += Int32(UTF8.width(scalar))
            cluster.columns += scalar.printColumns
            rest.append(scalar)
            following = scalars.next()
        }
    }
}

extension Unicode.Scalar {
    /// Columns in print of what is shown for the scalar.
    var printColumns: Int32 {
        (0x4E00...0x9FFF).contains(value) ? 2 : Int32(DisplayWidth.print.columns(VisibleMark.shown(self)))
    }

    /// Whether two such scalars side by side are always two clusters: ASCII, Chinese and its marks.
    ///
    /// Spares nearly every text the rules of Unicode Standard Annex 29.
    fileprivate var standsAlone: Bool {
        switch value {
        case 0x20...0x7E, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
        default: false
        }
    }
}
