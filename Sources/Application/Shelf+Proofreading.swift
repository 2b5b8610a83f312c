package import Bulletins
package import Proofreading
package import Storage
import SystemPackage

extension Shelf {
    /// As many of the newest issues as the proofreader compares with: a year of weeks.
    private static var archiveLength: Int { 52 }

    /// An issue of the shelf as others are compared with it; without its text where it cannot be read.
    package struct Former: Sendable {
        let file: IssueFile
        let bulletin: Bulletin?
    }

    package func newestIssues() throws(StorageError) -> [Former] {
        try entries().prefix(Shelf.archiveLength).map { entry in
            Former(file: entry.file, bulletin: entry.summary == nil ? nil : try? load(entry.file).bulletin)
        }
    }

    /// What is known of the other issues; one that cannot be read is not compared with, the shelf's list says why.
    package func archive(except file: IssueFile?) throws(StorageError) -> Archive {
        try formerIssues(except: file).archive
    }

    /// The same, and in which subsections units stood, so that what they send goes there again.
    package func formerIssues(
        except file: IssueFile?
    ) throws(StorageError) -> (archive: Archive, homes: [String: String]) {
        let issues = try newestIssues()
        var homes: [String: String] = [:]
        for issue in issues.prefix(Shelf.homesLength) where issue.file != file {
            if let bulletin = issue.bulletin { Placement.note(&homes, bulletin) }
        }
        return (Archive(of: issues, except: file), homes)
    }

    /// Where units stood is read off a quarter of a year of weeks.
    private static var homesLength: Int { 12 }

    package func homes(except file: IssueFile?) throws(StorageError) -> [String: String] {
        var homes: [String: String] = [:]
        for entry in try entries().prefix(Shelf.homesLength) where entry.summary != nil && entry.file != file {
            do throws(StorageError) { Placement.note(&homes, try load(entry.file).bulletin) } catch { continue }
        }
        return homes
    }

    /// The built-in words and the office's own, from `lexicon` in the shelf; and the lines that could not be read.
    package func lexicon(units: [Series.Unit]) throws(StorageError) -> (lexicon: Lexicon, problems: [String]) {
        var lexicon = Lexicon.standard
        var problems: [String] = []
        for (name, bytes) in try texts(in: "lexicon") {
            problems += lexicon.add(String(decoding: bytes, as: UTF8.self), from: name).map(\.message)
        }
        lexicon.add(units)
        return (lexicon, problems)
    }
}

extension Archive {
    init(of issues: [Shelf.Former], except file: IssueFile?) {
        self.init()
        for issue in issues where issue.file != file {
            if let bulletin = issue.bulletin { add(bulletin) } else { addUnread(named: issue.file.title) }
        }
    }
}
