/// A line of a lexicon that could not be read; the others have been.
package struct LexiconProblem: Error, Equatable, Sendable {
    package let file: String
    /// From 1.
    package let line: Int
    package let reason: Reason

    package enum Reason: Error, Equatable, Sendable {
        case unknownFile
        case noArrow
        case emptyWord
        case sameWord
        case unknownField(String)
        case notAPair
        case notALeader
    }

    /// One sentence for the editor.
    package var message: String {
        let what =
            switch reason {
            case .unknownFile: "没有这种词表，文件名应为 words、context、redundant、spoken、names、units、terms、phrases、pairs、leaders 之一"
            case .noArrow: "应写成“错 → 对”"
            case .emptyWord: "“→”两边都要有词"
            case .sameWord: "“→”两边的词一样"
            case .unknownField(let field): "看不懂“\(field)”，可用 必改、建议、提示、前非、后非、前须、后须、句中非、句中须、句中年份、说明"
            case .notAPair: "应写成“甲 = 乙”"
            case .notALeader: "应写成“姓名 职务 次序 起—止”，次序是数字，起止可省"
            }
        return "\(file) 第\(line)行：\(what)，这一行没有用上"
    }
}
