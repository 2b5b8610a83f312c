extension ExpressionNode {
    /// The longest run of characters that every match holds, of those that have one form only; empty where there is
    /// none.
    ///
    /// A file without it need not be decoded.
    var required: [UInt32] {
        switch self {
        case .empty, .start, .end, .choice: return []
        case .set: return only.map { [$0] } ?? []
        case .group(_, let inner): return inner.required
        case .repeated(let inner, let least, _, _): return least > 0 ? inner.required : []
        case .sequence(let nodes):
            var best: [UInt32] = []
            var run: [UInt32] = []
            for node in nodes {
                if let only = node.only {
                    run.append(only)
                } else {
                    run = []
                    if node.required.count > best.count { best = node.required }
                }
                if run.count > best.count { best = run }
            }
            return best
        }
    }

    private var only: UInt32? {
        guard case .set(let set) = self, set.ranges.count == 1, set.ranges[0].count == 1 else { return nil }
        return set.ranges[0].lowerBound
    }
}
