import Bulletins

/// What prints blocks of its own, one after another.
enum PrintedPart: Hashable, Sendable {
    case masthead
    /// 目录, derived from all that follow.
    case contents
    /// Of the issue, or of an item, before it.
    case note(PartID)
    case part(PartID, PartPath)
    case closing
    case imprint

    var id: PartID {
        switch self {
        case .masthead: .masthead
        case .contents: Manuscript.contents
        case .note(let id): id
        case .part(let id, _): id
        case .closing: .closing
        case .imprint: .imprint
        }
    }

    /// In printed order; the attachments stand behind the closing.
    static func all(of bulletin: Bulletin) -> [PrintedPart] {
        var parts: [PrintedPart] = [.masthead, .contents, .note(.note)]
        var attachments: [PrintedPart] = []
        bulletin.forEachPath { id, path in
            if case .attachment = path { return attachments.append(.part(id, path)) }
            if bulletin.item(at: path)?.note != nil { parts.append(.note(id.noteOfItem)) }
            parts.append(.part(id, path))
        }
        return parts + [.closing] + attachments + [.imprint]
    }
}

/// Where a part stands in the printed order.
struct Home {
    let part: PrintedPart
    /// Which part it is in printed order, masthead and imprint included.
    ///
    /// A paragraph more or less leaves it as it is; the blocks are found by it (``Layout/blocks(ofPart:)``).
    let ordinal: Int
}
