/// What on the screen takes the keys.
package enum Context: String, Hashable, Sendable, CaseIterable {
    case shelf, outline, page, form, start, fields, prompt, search, list, replacement, question, card

    /// As help calls it.
    package var title: String {
        switch self {
        case .shelf: "书架"
        case .outline: "目录"
        case .page: "版面"
        case .form: "设置"
        case .start: "开头"
        case .fields: "版头版记"
        case .prompt: "输入行"
        case .search: "查找行"
        case .list: "列表"
        case .replacement: "替换清单"
        case .question: "问话"
        case .card: "卡片"
        }
    }

    /// Everywhere in a bulletin.
    package static let bulletin: Set<Context> = [.outline, .page]

    /// Everywhere but in what stands over the screen.
    package static let screens: Set<Context> = [.shelf, .outline, .page, .form, .start]

    package static let everywhere = Set(Context.allCases)
}
