package import Bulletins
package import Proofreading
package import Storage
import SystemPackage

extension Shelf {
    /// As many of the newest issues as the proofreader compares with: a year of weeks.
    private static var archiveLength: Int { 52 }

    /// What is known of the other issues; one that cannot be read is not compared with, the shelf's list says why.
    package func archive(except file: IssueFile?) throws(StorageError) -> Archive {
        var archive = Archive()
        for entry in try entries().prefix(Shelf.archiveLength) where entry.file != file {
            if entry.summary == nil {
                archive.addUnread(named: entry.file.title)
                continue
            }
            do throws(StorageError) { archive.add(try load(entry.file).bulletin) } catch { continue }
        }
        return archive
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
