internal import Bulletins
internal import Recognition

/// What was met in a Word file and is said once, with how often.
struct WordCounts: Equatable {
    var insertions = 0
    var deletions = 0
    var softReturns = 0
    var numbers = 0
    var bullets = 0
    var notes = 0
    var symbols = 0
    var formulas = 0
    var hidden = 0
    var struck = 0
    var rubies = 0
    var placeholders = 0
    var letterings = 0
    var contents = 0
    /// Of our own files; others part their paragraphs by them.
    var emptyParagraphs = 0

    mutating func add(_ other: WordCounts) {
        for field in WordCounts.lines { self[keyPath: field.count] += other[keyPath: field.count] }
    }

    func report(into report: inout ImportReport) {
        for line in WordCounts.lines where self[keyPath: line.count] > 0 {
            report.add(line.kind, found: "\(line.found) \(self[keyPath: line.count]) 处", done: line.done)
        }
    }

    private typealias Line = (
        count: any WritableKeyPath<WordCounts, Int> & Sendable, kind: ImportReport.Entry.Kind, found: String,
        done: String
    )

    private static let lines: [Line] = [
        (\.insertions, .understood, "修订插入的文字", "按接受修订读入"),
        (\.deletions, .setAside, "修订删除的文字", "按接受修订不读"),
        (\.softReturns, .understood, "软回车", "每处另起一段"),
        (\.numbers, .understood, "Word 自动编号", "已认作编号或写成文字，请核对"),
        (\.bullets, .setAside, "项目符号", "没有存入正文"),
        (\.notes, .understood, "脚注或尾注", "用括号括起，放在所在段落之后"),
        (\.symbols, .understood, "符号字体里的字", "按字码读入，可能显示不出，请核对"),
        (\.formulas, .understood, "公式", "只读入其中的文字，请核对"),
        (\.hidden, .setAside, "隐藏的文字", "没有存入正文"),
        (\.struck, .understood, "划掉的文字", "照样存入正文，请核对"),
        (\.rubies, .setAside, "拼音注音", "只读入正字"),
        (\.placeholders, .setAside, "没有填写的输入框", "里面的提示文字没有存入正文"),
        (\.letterings, .understood, "艺术字", "按文字读入"),
        (\.emptyParagraphs, .setAside, "空段", "没有存入正文"),
        (\.contents, .setAside, "Word 自动目录的行", "由标题可以再排出来，没有存入正文"),
    ]
}
