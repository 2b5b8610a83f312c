/// 栏目: printed `一、重要讲话`.
///
/// Its own items come first, then its subsections. Most sections have only one of the two.
package struct Section: Equatable, Sendable {
    package internal(set) var id: PartID
    @Exact package var title: String
    package var items: [Item]
    package var subsections: [Subsection]
    package var unknown: [JSONKey: JSON]

    package init(
        id: PartID = .random(), title: String = "", items: [Item] = [], subsections: [Subsection] = [],
        unknown: [JSONKey: JSON] = [:]
    ) {
        self.id = id
        self.title = title
        self.items = items
        self.subsections = subsections
        self.unknown = unknown
    }

    /// Every item in printed order.
    package var allItems: [Item] { items + subsections.flatMap(\.items) }
}

/// 二级栏目: printed `（一）国内省市动态`.
package struct Subsection: Equatable, Sendable {
    package internal(set) var id: PartID
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
