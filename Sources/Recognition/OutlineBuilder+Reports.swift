internal import Bulletins

// What is said of joined lines and of numbers.
extension OutlineBuilder {
    mutating func report(
        join reason: ParagraphJoin.Reason, _ what: String, _ first: SourceLine, _ second: SourceLine, at place: Place
    ) {
        let seam = "\(first.text.tailExcerpt(8))｜\(second.text.excerpt(8))"
        let done =
            switch reason {
            case .openSentence: "与第\(second.number)\(report.unit)接成一段，请核对"
            case .doubledCharacter: "与第\(second.number)\(report.unit)接成一段，句号和重复的字都留着，请核对后删去"
            }
        report.add(.joined, line: first.number, place: place, found: "\(what)“\(seam)”", done: done)
    }

    /// Numbers follow from the order; one that was another or was written in another way is said.
    mutating func report(number head: Token, expected: Int, at place: Place?) {
        guard let mark = head.heading?.mark else { return }
        if mark.value != expected {
            report.add(
                .renumbered, line: head.line.number, place: place, found: "编号“\(mark.text)”与次序不符",
                done: "编号按次序自动排（这里是第 \(expected) 个），请核对有无缺漏")
        } else if !mark.isStandard {
            report.add(.understood, line: head.line.number, found: "编号写作“\(mark.text)”", done: "按编号认定，印出时用规范写法")
        }
    }
}
