internal import CNcurses
internal import Screen

/// The bytes that move the cursor and shift a row, for the terminal that is open.
struct Motions {
    private let place: UnsafePointer<CChar>
    private let column: UnsafePointer<CChar>?
    private let down: [UInt8]?
    private let insertion: UnsafePointer<CChar>
    private let deletion: UnsafePointer<CChar>
    private let region: UnsafePointer<CChar>?
    private let up: UnsafePointer<CChar>?
    private let back: UnsafePointer<CChar>?

    /// None where the terminal cannot put columns in and take them out.
    init?() {
        guard let place = jianbao_capability("cup"), let insertion = jianbao_capability("ich"),
            let deletion = jianbao_capability("dch")
        else { return nil }
        self.place = place
        self.insertion = insertion
        self.deletion = deletion
        region = jianbao_capability("csr")
        up = jianbao_capability("indn")
        back = jianbao_capability("rin")
        column = jianbao_capability("hpa")
        down = jianbao_capability("cud1").map { Array(String(cString: $0).utf8) }
    }

    /// Puts in so many blank columns at the cursor, or takes out as many where negative.
    func shift(by distance: Int) -> [UInt8] { instance(distance > 0 ? insertion : deletion, abs(distance)) }

    /// Whether rows can be moved by more than one at a time.
    var scrolls: Bool { region != nil && up != nil && back != nil }

    /// Moves rows up, or down where negative; the cursor is at home then.
    func scroll(_ rows: Range<Int>, by distance: Int, of height: Int) -> [UInt8] {
        guard let region, let up, let back else { return [] }
        return instance(region, rows.lowerBound, rows.upperBound - 1)
            + instance(distance > 0 ? up : back, abs(distance)) + instance(region, 0, height - 1)
    }

    /// The shortest way from a cell to another.
    func move(from start: Point, to end: Point) -> [UInt8] {
        guard start != end else { return [] }
        let direct = instance(place, end.row, end.column)
        guard let down, (0...3).contains(end.row - start.row) else { return direct }
        var stepwise = Array(repeatElement(down, count: end.row - start.row).joined())
        if start.column != end.column {
            guard let column else { return direct }
            stepwise += instance(column, end.column)
        }
        return stepwise.count < direct.count ? stepwise : direct
    }

    private func instance(_ capability: UnsafePointer<CChar>, _ first: Int, _ second: Int = 0) -> [UInt8] {
        guard let text = jianbao_instance(capability, Int32(first), Int32(second)) else { return [] }
        return Array(String(cString: text).utf8)
    }
}
