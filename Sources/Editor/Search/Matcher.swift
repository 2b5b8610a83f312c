import Bulletins

/// A query made ready to be found in texts.
package enum Matcher: Equatable, Sendable {
    case literal(LiteralMatcher)
    case expression(Expression)

    /// - Throws: what is wrong with the expression.
    package init(_ query: SearchQuery) throws(ExpressionError) {
        if query.isExpression {
            self = .expression(try Expression(query.text, isExact: query.isExact))
        } else {
            self = .literal(LiteralMatcher(query.text, isExact: query.isExact))
        }
    }

    /// Where the text holds what is looked for: from left to right, none empty, none overlapping.
    ///
    /// - Throws: that the expression takes too long.
    package func ranges(in text: String) throws(ExpressionError) -> [Range<Int>] {
        switch self {
        case .literal(let literal): literal.ranges(in: text)
        case .expression(let expression): try expression.ranges(in: text)
        }
    }

    /// Whether a file of JSON may hold what is looked for; asked of its bytes before they are decoded.
    package func mayOccur(inJSON bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch self {
        case .literal(let literal): literal.mayOccur(inJSON: bytes)
        case .expression: true
        }
    }
}

/// A place that a search found.
struct Match: Equatable, Sendable {
    let place: Place
    /// In scalars of the text there.
    let range: Range<Int>

    var start: Position { Position(place, range.lowerBound) }
}
