import Bulletins
import Screen

// What stands at the foot of the screen, so far as more than drawing depends on it.
extension Session {
    /// `待选 1 处 F8`, while two people's texts wait for a choice, whatever else is said; `同事选定 1 处 F8`, until one has
    /// looked at what another chose.
    var choicesToMake: String {
        guard let count = desk?.bulletin.conflicts.count else { return "" }
        let key = Command.key("conflicts")
        if count > 0 { return "待选 \(count) 处 \(key)" }
        return unseenChoices > 0 ? "同事选定 \(unseenChoices) 处 \(key)" : ""
    }

    /// The column before which a sentence on the line of the state has to end.
    var edgeOfStatus: Int {
        let choices = choicesToMake
        return size.columns - 1 - (choices.isEmpty ? 0 : width.advance(choices) + 2)
    }

    var linesOfNotice: [String] { notice.map { width.wrapped($0.text, columns: edgeOfStatus - 1) } ?? [] }

    /// Whether the keys of where one is stand on the help line, and neither those behind the prefix nor a sentence.
    var showsKeys: Bool { overlays.isEmpty && !isPrefixed && linesOfNotice.count < 2 }
}
