/// The marks that git leaves in a file that it could not merge, and the versions between them.
struct ConflictMarks: Equatable {
    private(set) var mine: [UInt8] = []
    private(set) var theirs: [UInt8] = []
    /// What both were before; only in git's style `diff3`.
    private(set) var base: [UInt8]?

    private enum Mark: CaseIterable {
        case mine, base, theirs, end

        /// Seven of a sign begin the line.
        private var sign: UInt8 {
            switch self {
            case .mine: 0x3C
            case .base: 0x7C
            case .theirs: 0x3D
            case .end: 0x3E
            }
        }

        init?(_ line: ArraySlice<UInt8>) {
            guard line.count >= 7, let first = line.first, let mark = Mark.allCases.first(where: { $0.sign == first }),
                line.prefix(7).allSatisfy({ $0 == first }),
                line.dropFirst(7).first.map({ $0 == 0x20 || $0 == 0x0D }) ?? true
            else { return nil }
            self = mark
        }
    }

    static func areIn(_ bytes: [UInt8]) -> Bool { ConflictMarks(bytes) != nil }

    /// - Returns: `nil` for a file that has none, or not whole ones.
    init?(_ bytes: [UInt8]) {
        var side = Mark.end
        var count = 0
        var former: [UInt8] = []
        var hasBase = false
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if let mark = Mark(line) {
                switch (side, mark) {
                case (.end, .mine): count += 1
                case (.mine, .base): hasBase = true
                case (.mine, .theirs), (.base, .theirs), (.theirs, .end): break
                default: return nil
                }
                side = mark
                continue
            }
            let text = line + [0x0A]
            switch side {
            case .mine: mine += text
            case .theirs: theirs += text
            case .base: former += text
            case .end:
                mine += text
                theirs += text
                former += text
            }
        }
        guard count > 0, side == .end else { return nil }
        // The newline that every line was given; the last had none.
        mine.removeLast()
        theirs.removeLast()
        if hasBase { base = Array(former.dropLast()) }
    }
}
