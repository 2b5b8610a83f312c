import Bulletins
import Language

extension Passage {
    /// Whether what looks wrong is only where two right words meet: a word reaches over one of its ends, and the
    /// sentence is no likelier with `right` in its place (发布|署名, not 工作|布|署).
    ///
    /// Without `right` the word that reaches over an end is enough.
    func isSeam(_ range: Range<Int>, of right: String = "") -> Bool {
        let run = hanRun(around: range)
        guard run != range else { return false }
        let found = Parting(scalars[run])
        guard
            found.reaches(over: range.lowerBound - run.lowerBound)
                || found.reaches(over: range.upperBound - run.lowerBound)
        else { return false }
        let mended =
            Array(scalars[run.lowerBound..<range.lowerBound]) + Array(right.unicodeScalars)
            + Array(scalars[range.upperBound..<run.upperBound])
        guard !right.isEmpty, mended.allSatisfy(\.isHan) else { return true }
        let start = range.lowerBound - run.lowerBound
        let better = Parting(mended)
        // 既|便捷 stays two words with 即便 in its place.
        return better.reaches(over: start) || better.reaches(over: start + right.scalarCount)
            || found.cost <= better.cost
    }

    /// The word of the list that holds the character at an index.
    func word(at index: Int) -> Range<Int> {
        let run = hanRun(around: index..<index + 1)
        let word = Parting(scalars[run]).word(at: index - run.lowerBound)
        return word.shifted(by: run.lowerBound)
    }

    /// The Chinese characters around a range, so many that the words at its ends can be told.
    func hanRun(around index: Int) -> Range<Int> { hanRun(around: index..<index + 1) }

    private func hanRun(around range: Range<Int>) -> Range<Int> {
        let reach = 8
        var lower = range.lowerBound
        while lower > 0, range.lowerBound - lower < reach, scalars[lower - 1].isHan { lower -= 1 }
        var upper = range.upperBound
        while upper < count, upper - range.upperBound < reach, scalars[upper].isHan { upper += 1 }
        return lower..<upper
    }
}
