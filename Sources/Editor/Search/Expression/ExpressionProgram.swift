/// A regular expression as instructions for ``ExpressionRun``.
struct ExpressionProgram: Equatable, Sendable {
    enum Instruction: Equatable, Sendable {
        /// A character of the ranges from…to.
        case set(from: Int, to: Int)
        case start, end
        /// Tries the first, and the second when that leads nowhere.
        case split(Int, Int)
        case jump(Int)
        /// Notes where a group begins or ends.
        case save(Int)
        case match
    }

    private(set) var instructions: [Instruction] = []
    /// The ranges of all sets, one behind the other, each from low to high.
    private(set) var ranges: [ClosedRange<UInt32>] = []
    /// Two for each group, the whole match being group 0.
    private(set) var slots = 2
    /// The ranges of what a match can begin with; `nil` where it may be anything.
    private(set) var beginnings: Range<Int>?

    private static let limit = 4_000

    init(_ node: ExpressionNode) throws(ExpressionError) {
        try add(node)
        instructions.append(.match)
        if let (set, mayBeEmpty) = ExpressionProgram.beginnings(of: node), !mayBeEmpty {
            beginnings = ranges.count..<ranges.count + set.ranges.count
            ranges += set.ranges
        }
    }

    private mutating func add(_ node: ExpressionNode) throws(ExpressionError) {
        if instructions.count > ExpressionProgram.limit { throw .tooLarge }
        switch node {
        case .empty: break
        case .set(let set):
            instructions.append(.set(from: ranges.count, to: ranges.count + set.ranges.count))
            ranges += set.ranges
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .sequence(let nodes): for node in nodes { try add(node) }
        case .choice(let nodes): try add(choice: nodes[...])
        case .group(let number, let inner):
            slots = max(slots, 2 * number + 2)
            instructions.append(.save(2 * number))
            try add(inner)
            instructions.append(.save(2 * number + 1))
        case .repeated(let inner, let least, let most, let isLazy):
            for _ in 0..<least { try add(inner) }
            if let most {
                var splits: [Int] = []
                for _ in least..<most {
                    splits.append(instructions.count)
                    instructions.append(.match)
                    try add(inner)
                }
                for split in splits { fork(at: split, to: instructions.count, isLazy: isLazy) }
            } else {
                let split = instructions.count
                instructions.append(.match)
                try add(inner)
                instructions.append(.jump(split))
                fork(at: split, to: instructions.count, isLazy: isLazy)
            }
        }
    }

    private mutating func add(choice nodes: ArraySlice<ExpressionNode>) throws(ExpressionError) {
        guard let first = nodes.first else { return }
        guard nodes.count > 1 else { return try add(first) }
        let split = instructions.count
        instructions.append(.match)
        try add(first)
        let jump = instructions.count
        instructions.append(.match)
        instructions[split] = .split(split + 1, instructions.count)
        try add(choice: nodes.dropFirst())
        instructions[jump] = .jump(instructions.count)
    }

    /// Goes on into what stands behind the split, or past it.
    private mutating func fork(at split: Int, to exit: Int, isLazy: Bool) {
        instructions[split] = isLazy ? .split(exit, split + 1) : .split(split + 1, exit)
    }

    /// What a node's text can begin with, and whether it may be empty; `nil` where that says too little.
    private static func beginnings(of node: ExpressionNode) -> (set: ScalarSet, mayBeEmpty: Bool)? {
        switch node {
        case .empty, .start, .end: return (ScalarSet(), true)
        case .set(let set): return set == .all ? nil : (set, false)
        case .group(_, let inner): return beginnings(of: inner)
        case .repeated(let inner, let least, _, _):
            return beginnings(of: inner).map { ($0.set, $0.mayBeEmpty || least == 0) }
        case .sequence(let nodes):
            var all = ScalarSet()
            for node in nodes {
                guard let (set, mayBeEmpty) = beginnings(of: node) else { return nil }
                all.formUnion(set)
                if !mayBeEmpty { return (all, false) }
            }
            return (all, true)
        case .choice(let nodes):
            var all = ScalarSet()
            var isEmpty = false
            for node in nodes {
                guard let (set, mayBeEmpty) = beginnings(of: node) else { return nil }
                all.formUnion(set)
                isEmpty = isEmpty || mayBeEmpty
            }
            return (all, isEmpty)
        }
    }
}
