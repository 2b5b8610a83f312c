import Bulletins
import Screen

/// One line of a block on the grid: its characters, and where the caret can stand in it.
struct ComposedLine {
    private(set) var glyphs: [Glyph] = []
    private(set) var stops: [Stop] = []

    /// The columns taken so far.
    private var used = 0
    /// The columns of the line.
    private let limit: Int
    /// Before which glyph and which stop the stretch stands.
    private var fill: (glyph: Int, stop: Int, hasDots: Bool)?

    /// Where a line stands in its room.
    enum Setting {
        case leading(Int, of: Int)
        /// In the middle of the page, whatever room its text has.
        case centred(in: Int, of: Int)
        /// In the middle of a room that begins at a column.
        case middle(Int, of: Int)
        /// So many columns before the end of its room.
        case trailing(Int, of: Int, Int)

        var columns: Int {
            switch self {
            case .leading(_, let columns), .centred(_, let columns), .middle(_, let columns),
                .trailing(_, let columns, _):
                columns
            }
        }

        func start(of used: Int) -> Int {
            switch self {
            case .leading(let start, _): start
            case .centred(let width, _): max(0, (width - used) / 2)
            case .middle(let start, let columns): start + max(0, (columns - used) / 2)
            case .trailing(let start, let columns, let pad): start + max(0, columns - used - pad)
            }
        }
    }

    /// A line with nothing in it.
    init() { limit = 0 }

    /// - Parameter lines: the lines of the runs; the one at `line` is set.
    init(_ runs: [Run], _ lines: [Line], _ line: Int, _ setting: Setting) {
        limit = setting.columns
        // A line of Chinese, without growing on the way.
        glyphs.reserveCapacity(limit / 2 + 1)
        stops.reserveCapacity(limit / 2 + 2)
        let next = line + 1 < lines.count ? lines[line + 1] : nil
        read(runs, from: lines[line], to: next)
        shift(to: setting.start(of: used))
    }

    /// Takes what stands further to the right in the same row.
    mutating func append(_ other: ComposedLine) {
        glyphs += other.glyphs
        stops += other.stops
    }

    /// Walks the runs; bytes and scalars count through all of them.
    private mutating func read(_ runs: [Run], from start: Line, to next: Line?) {
        let end = next.map { Int($0.byte) } ?? .max
        let begin = Int(start.byte)
        var byte = 0
        var scalar = 0
        for run in runs {
            if byte > end { return }
            let string = run.string
            let length = string.utf8.count
            // What takes no room stands in the line that begins with it, not in the one that ends before it.
            if length == 0 ? (byte >= begin && byte < end) : (byte + length > begin && byte < end) {
                if run.isStretch {
                    fill = (glyphs.count, stops.count, run == .leader)
                    used += Int(Cluster.fill.columns)
                }
                let skipped = max(0, begin - byte)
                let offset = skipped == 0 ? 0 : Int(start.scalar) - scalar
                add(run, fromByte: skipped, offset: offset, toByte: min(length, end - byte))
            }
            byte += length
            // Only what lies before the line's first run is ever counted.
            if byte <= begin { scalar += string.scalarCount }
        }
    }

    private mutating func add(_ run: Run, fromByte start: Int, offset: Int, toByte end: Int) {
        let string = run.string
        let place = run.place
        var reader = ClusterReader(string, fromByte: start)
        var byte = start
        var offset = offset
        while byte < end, let cluster = reader.next() {
            addStop(place, offset)
            let hangs = cluster.isSpace && used + Int(cluster.columns) > limit
            add(reader.first, place, offset, columns: hangs ? 0 : Int(reader.first.printColumns))
            for (index, scalar) in reader.rest.enumerated() {
                let columns = Int(scalar.printColumns)
                if columns == 0, let last = glyphs.popLast() {
                    glyphs.append(last.with(VisibleMark.shown(scalar)))
                } else {
                    add(scalar, place, offset + 1 + index, columns: columns)
                }
            }
            offset += Int(cluster.scalars)
            byte += Int(cluster.bytes)
        }
        addStop(place, offset, atLineEnd: byte < string.utf8.count, isEmptyPlace: string.isEmpty)
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ place: Place?, _ offset: Int, columns: Int) {
        glyphs.append(
            Glyph(
                text: String(VisibleMark.shown(scalar)), column: used, columns: columns,
                position: place.map { Position($0, offset) }))
        used += columns
    }

    private mutating func addStop(_ place: Place?, _ offset: Int, atLineEnd: Bool = false, isEmptyPlace: Bool = false) {
        guard let place else { return }
        stops.append(
            Stop(position: Position(place, offset), column: used, atLineEnd: atLineEnd, isEmptyPlace: isEmptyPlace))
    }

    /// Lets the stretch take what is left of the line, and moves the line to its place.
    private mutating func shift(to start: Int) {
        let room = fill == nil ? 0 : max(0, limit - used)
        for index in glyphs.indices {
            glyphs[index].column += start + (index >= fill?.glyph ?? .max ? room : 0)
        }
        for index in stops.indices {
            stops[index].column += start + (index >= fill?.stop ?? .max ? room : 0)
        }
        if let fill, fill.hasDots { addDots(before: fill.glyph, from: start, room: room + Int(Cluster.fill.columns)) }
    }

    /// Dots from the text to what stands at the right, a column free at either end.
    private mutating func addDots(before index: Int, from start: Int, room: Int) {
        let end = index == 0 ? start : glyphs[index - 1].column + glyphs[index - 1].columns
        guard room > 2 else { return }
        let dots = (1..<room - 1).map { Glyph(text: ".", column: end + $0, columns: 1, position: nil) }
        glyphs.insert(contentsOf: dots, at: index)
    }
}

extension Glyph {
    fileprivate func with(_ mark: Unicode.Scalar) -> Glyph {
        var text = text
        text.unicodeScalars.append(mark)
        return Glyph(text: text, column: column, columns: columns, position: position)
    }
}
