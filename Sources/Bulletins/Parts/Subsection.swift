/// 二级栏目: printed `（一）国内省市动态`.
package struct Subsection: Equatable, Sendable {
    package let id: PartID
    @Exact package var title: String
    package var items: [Item]
    package var unknown: [JSONKey: JSON]

    package init(id: PartID = .random(), title: String = "", items: [Item] = [], unknown: [JSONKey: JSON] = [:]) {
        self.id = id
        self.title = title
        self.items = items
        self.unknown = unknown
    }
}
