import Bulletins

/// The first line of a journal: whose it is, and the text that its entries start from.
struct JournalHeader: Equatable {
    /// The name of the issue's file.
    var issue: String
    /// Of the file; `nil` when there was none.
    var hash: ContentHash?
    /// The text itself, because the file may be another when the journal is needed.
    var base: Bulletin
    var client: Client
    /// The journal that this one has taken over.
    var continues: Former?

    /// A journal taken over by another: it is void once that one has as many entries as it took.
    struct Former: Equatable {
        /// Of the file.
        var name: String
        /// How many of its entries were taken; the rest is put aside.
        var taken: Int
        /// How many entries they have become here.
        var entries: Int
    }

    private static let format = 1
}

extension JournalHeader {
    init?(_ value: JSON) {
        guard value["journal"]?.integer == JournalHeader.format, let issue = value["issue"]?.text,
            let client = value["sitting"].flatMap(Client.init), let base = value["base"],
            let base = try? Bulletin(base)
        else { return nil }
        self.init(
            issue: issue, hash: value["hash"]?.text.flatMap(ContentHash.init), base: base, client: client,
            continues: value["continues"].flatMap(Former.init))
    }

    var value: JSON {
        var fields: [JSONKey: JSON] = [
            "journal": .int(JournalHeader.format), "issue": .string(issue), "base": base.value,
            "sitting": client.value,
        ]
        fields["hash"] = hash.map { .string($0.text) }
        fields["continues"] = continues?.value
        return .object(fields)
    }
}

extension JournalHeader.Former {
    fileprivate init?(_ value: JSON) {
        guard let name = value["name"]?.text, let taken = value["taken"]?.integer,
            let entries = value["entries"]?.integer
        else { return nil }
        self.init(name: name, taken: taken, entries: entries)
    }

    fileprivate var value: JSON {
        .object(["name": .string(name), "taken": .int(taken), "entries": .int(entries)])
    }
}
