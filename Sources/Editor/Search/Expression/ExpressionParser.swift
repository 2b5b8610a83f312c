/// Reads a regular expression.
///
/// Half-width marks command, full-width ones stand for themselves, so that （一） needs no backslashes.
struct ExpressionParser {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    private var groups = 0
    private let isExact: Bool

    /// How often a part may be repeated by a count.
    private static let countLimit = 200

    init(_ text: String, isExact: Bool) {
        scalars = Array(text.unicodeScalars)
        self.isExact = isExact
    }

    mutating func parse() throws(ExpressionError) -> ExpressionNode {
        let node = try choice()
        if at < scalars.count { throw .unopenedGroup }
        return node
    }

    private var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        at += 1
        return true
    }

    private mutating func choice() throws(ExpressionError) -> ExpressionNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(ExpressionError) -> ExpressionNode {
        var nodes: [ExpressionNode] = []
        while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
        return nodes.isEmpty ? .empty : nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func atom() throws(ExpressionError) -> ExpressionNode {
        let scalar = scalars[at]
        at += 1
        switch scalar {
        case "(":
            var number: Int?
            if next == "?", at + 1 < scalars.count, scalars[at + 1] == ":" {
                at += 2
            } else {
                groups += 1
                number = groups
            }
            let inner = try choice()
            guard take(")") else { throw .unclosedGroup }
            return number.map { .group($0, inner) } ?? inner
        case "[": return .set(try set())
        case ".": return .set(.all)
        case "^": return .start
        case "$": return .end
        case "*", "+", "?": throw .nothingToRepeat
        case "\\": return .set(ready(try escape()))
        default: return .set(ready(ScalarSet(scalar.value)))
        }
    }

    private mutating func repeated(_ node: ExpressionNode) throws(ExpressionError) -> ExpressionNode {
        var bounds: (least: Int, most: Int?)?
        switch next {
        case "*": bounds = (0, nil)
        case "+": bounds = (1, nil)
        case "?": bounds = (0, 1)
        case "{": bounds = try count()
        default: break
        }
        guard let (least, most) = bounds else { return node }
        at += 1
        let isLazy = take("?")
        if let next, "*+?{".unicodeScalars.contains(next) { throw .nothingToRepeat }
        return .repeated(node, atLeast: least, atMost: most, isLazy: isLazy)
    }

    /// `{2}`, `{2,}`, `{2,5}`; stands at the closing brace then.
    private mutating func count() throws(ExpressionError) -> (least: Int, most: Int?) {
        at += 1
        guard let least = number() else { throw .badCount }
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : number() ?? -1 }
        guard next == "}", least <= most ?? .max, max(least, most ?? 0) <= ExpressionParser.countLimit else {
            throw .badCount
        }
        return (least, most)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar) {
            digits.unicodeScalars.append(scalar)
            at += 1
        }
        return Int(digits)
    }

    /// What follows a backslash.
    private mutating func escape() throws(ExpressionError) -> ScalarSet {
        guard let scalar = next else { throw .endsInBackslash }
        at += 1
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .words
        case "W": return ScalarSet.words.inverted
        case "s": return .blanks
        case "S": return ScalarSet.blanks.inverted
        case "t": return ScalarSet(9)
        default:
            guard !scalar.properties.isAlphabetic || !scalar.isASCII else { throw .unknownEscape(scalar) }
            guard !("0"..."9").contains(scalar) else { throw .unknownEscape(scalar) }
            return ScalarSet(scalar.value)
        }
    }

    /// `[…]`, after its opening bracket; a `]` at its head stands for itself.
    private mutating func set() throws(ExpressionError) -> ScalarSet {
        let isInverted = take("^")
        var set = ScalarSet()
        var isFirst = true
        while let scalar = next, isFirst || scalar != "]" {
            isFirst = false
            let first = try member()
            guard next == "-", at + 1 < scalars.count, scalars[at + 1] != "]", let low = first.only else {
                set.formUnion(first)
                continue
            }
            at += 1
            guard let high = try member().only, low <= high else { throw .badRange }
            set.insert(low...high)
        }
        guard take("]") else { throw .unclosedSet }
        let ready = ready(set)
        return isInverted ? ready.inverted : ready
    }

    private mutating func member() throws(ExpressionError) -> ScalarSet {
        if take("\\") { return try escape() }
        guard let scalar = next else { throw .unclosedSet }
        at += 1
        return ScalarSet(scalar.value)
    }

    private func ready(_ set: ScalarSet) -> ScalarSet { isExact ? set : set.folded }
}

extension ScalarSet {
    /// The one character of the set.
    fileprivate var only: UInt32? {
        guard ranges.count == 1, ranges[0].count == 1 else { return nil }
        return ranges[0].lowerBound
    }
}
