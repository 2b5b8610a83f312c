/// Where the keys go.
package enum Context: String, Hashable, Sendable, CaseIterable {
    case shelf, outline, page, prompt, list

    /// For help.
    package var title: String {
        switch self {
        case .shelf: "书架"
        case .outline: "目录"
        case .page: "版面"
        case .prompt: "输入行"
        case .list: "列表"
        }
    }

    /// Everywhere in a bulletin.
    package static let bulletin: Set<Context> = [.outline, .page]
}
