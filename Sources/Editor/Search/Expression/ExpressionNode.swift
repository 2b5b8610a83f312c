/// A regular expression as a tree.
indirect enum ExpressionNode: Equatable {
    case empty
    case set(ScalarSet)
    /// `^` and `$`: the ends of the text.
    case start, end
    case sequence([ExpressionNode])
    case choice([ExpressionNode])
    /// `atMost` is `nil` for no limit; a lazy one takes as few as it can.
    case repeated(ExpressionNode, atLeast: Int, atMost: Int?, isLazy: Bool)
    /// Parentheses, counted from 1.
    case group(Int, ExpressionNode)
}
