import Bulletins
import Editor
import Proofreading

/// What waits for a choice is an error of the issue, and reported like one.
extension Conflict {
    private static let rule = "conflict"
    private static let title = "两种写法没有选定"

    /// `刊/期:条目 必改 conflict 两种写法没有选定：… 或 …`.
    func line(in bulletin: Bulletin, name: String) -> String {
        let part =
            switch part {
            case .masthead: "版头"
            case .imprint: "版记"
            default: bulletin.path(of: part).map { Numbering.place(of: $0, in: bulletin) } ?? ""
            }
        return "\(name):\(part) \(Level.must.title) \(Conflict.rule) \(Conflict.title)：\(sentence)"
    }

    /// As a finding for programs, see `Finding.json`; there are no characters to mark.
    func report(in bulletin: Bulletin) -> JSON {
        let place = bulletin.place(of: self)
        let text = place.flatMap { bulletin.text(at: $0) } ?? ""
        return .object([
            "rule": .string(Conflict.rule), "level": .string(Level.must.title),
            "place": .string(place?.path ?? part.text), "text": .string(text), "from": .int(0),
            "to": .int(text.scalarCount), "message": .string(sentence),
            "suggestions": .array(other.flatMap(\.lines).map(JSON.string)),
        ])
    }

    private var sentence: String {
        if isDeletion { return "一人删、一人改，请打开这一期，按 \(Command.key("conflicts")) 选定留或删" }
        let texts = [kept, other].map { "“\($0.flatMap(\.lines).joined(separator: " / "))”" }.joined(separator: " 或 ")
        return "\(texts)，请打开这一期，按 \(Command.key("conflicts")) 选定"
    }
}
