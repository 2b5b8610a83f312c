import Bulletins

/// The first line of a journal: whose it is, and the text that its entries start from.
struct JournalHeader: Equatable {
    /// The name of the issue's file.
    var issue: String
    /// Of the file; `nil` when there was none.
    var hash: ContentHash?
    /// The text itself, because the file may be another when the journal is needed.
    var base: Bulletin
    var sitting: Sitting
    /// The journal that this one has taken over, name and all; it is void where this one is.
    var continues: String?

    private static let format = 1

    init(issue: String, hash: ContentHash?, base: Bulletin, sitting: Sitting, continues: String? = nil) {
        self.issue = issue
        self.hash = hash
        self.base = base
        self.sitting = sitting
        self.continues = continues
    }

    init?(_ value: JSON) {
        guard value["journal"]?.integer == JournalHeader.format, let issue = value["issue"]?.text,
            let sitting = value["sitting"].flatMap(Sitting.init), let base = value["base"]
        else { return nil }
        do throws(BulletinFileError) {
            self.init(
                issue: issue, hash: value["hash"]?.text.flatMap(ContentHash.init), base: try Bulletin(base),
                sitting: sitting, continues: value["continues"]?.text)
        } catch {
            return nil
        }
    }

    var value: JSON {
        var fields: [String: JSON] = [
            "journal": .int(JournalHeader.format), "issue": .string(issue), "base": base.value,
            "sitting": sitting.value,
        ]
        fields["hash"] = hash.map { .string($0.text) }
        fields["continues"] = continues.map(JSON.string)
        return .object(fields)
    }
}
