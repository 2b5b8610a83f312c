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
    private var fill: (glyph: Int, stop: Int)?

    /// - Parameter lines: the lines of the block; the one at `line` is set.
    init(_ block: Block, _ lines: [Line], _ line: Int, start: Int, columns: Int, centredIn width: Int?) {
        limit = columns
        // A line of Chinese, without growing on the way.
        glyphs.reserveCapacity(columns / 2 + 1)
        stops.reserveCapacity(columns / 2 + 2)
        let next = line + 1 < lines.count ? lines[line + 1] : nil
        read(block.runs, from: lines[line], to: next)
        shift(to: width.map { max(0, ($0 - used) / 2) } ?? start)
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
                if case .fill = run {
                    fill = (glyphs.count, stops.count)
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
    }
}

extension Glyph {
    fileprivate func with(_ mark: Unicode.Scalar) -> Glyph {
        var text = text
        text.unicodeScalars.append(mark)
        return Glyph(text: text, column: column, columns: columns, position: position)
    }
}
