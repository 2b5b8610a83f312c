/// 二级栏目: printed `（一）国内省市动态`.
package struct Subsection: Equatable, Sendable {
    package let id: PartID
    package var title: String
    package var items: [Item]
    package var unknown: [String: JSON]

    package init(id: PartID = .random(), title: String = "", items: [Item] = [], unknown: [String: JSON] = [:]) {
        self.id = id
        self.title = title
        self.items = items
        self.unknown = unknown
    }
}
