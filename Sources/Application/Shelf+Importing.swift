package import Bulletins
import Editor
package import Formats
package import Recognition
package import Storage
package import SystemPackage

/// An issue that was made of a file.
package struct ImportedIssue {
    package let file: IssueFile
    package let bulletin: Bulletin
    package let report: ImportReport
    /// What the file does not say, and what was filled in; a sentence each.
    package let added: [String]
}

extension Shelf {
    /// How a file is imported here: as the series has it, with the pictures that lie beside it or beside its folder.
    package func importing(_ file: FilePath, _ series: Series, encoding: TextEncoding? = nil) -> Importer.Options {
        // Nothing lies beside what comes by a pipe.
        if file.string == Importer.pipe { return Importer.Options(encoding: encoding, series) }
        return Importer.Options(encoding: encoding, series) { path in
            let folder = file.removingLastComponent()
            let parts = FilePath(path).components
            // A file says nothing of what lies elsewhere.
            guard !FilePath(path).isAbsolute, !parts.contains(where: { $0.kind != .regular }) else { return nil }
            for place in [folder, folder.appending("..")] {
                if let bytes = try? read(outside: place.pushing(FilePath(path))) { return bytes }
            }
            return nil
        }
    }

    /// Makes an issue of a file that was read, with its pictures; of what a unit sent the next one of the shelf.
    ///
    /// - Parameter whenTaken: what to say where the shelf has an issue of its number.
    package func makeIssue(
        of bytes: [UInt8], named name: String, _ series: Series, _ options: Importer.Options, today: Day?,
        whenTaken: (String) -> String
    ) throws -> ImportedIssue {
        var (bulletin, report) = try describingFailure { try Importer.bulletin(bytes, name: name, options: options) }
        let isMessage = !report.isExact && bulletin.masthead == Masthead() && !series.name.isEmpty
        let added =
            isMessage
            ? [bulletin.become(try describingFailure { try next(of: series, today: today) })]
            : bulletin.complete(from: series, isExact: report.isExact)
        bulletin.look = series.ownLook
        let made = try describingFailure {
            do throws(StorageError) {
                return try create(bulletin, with: report.pictures, called: bulletin.called(after: name))
            } catch {
                guard case .alreadyExists(let name) = error else { throw error }
                throw Failure(whenTaken(name.hasSuffix(".json") ? String(name.dropLast(5)) : name))
            }
        }
        if !report.pictures.isEmpty { bulletin = try describingFailure { try load(made).bulletin } }
        keep(report.toBeChecked.remarks(in: bulletin) + added.map { Remark($0) }, of: made)
        return ImportedIssue(file: made, bulletin: bulletin, report: report, added: added)
    }
}

extension Shelf {
    /// Makes an issue, and puts the pictures of its paper beside it.
    ///
    /// - Parameter name: what its file is called where nothing counts it.
    func create(
        _ bulletin: Bulletin, with pictures: [ImportReport.KeptPicture], called name: String? = nil
    ) throws(StorageError) -> IssueFile {
        let made = try create(bulletin, called: name)
        do throws(StorageError) {
            let names = try keep(pictures, of: made)
            // Another issue of that name left pictures there.
            if !names.isEmpty {
                _ = try save(bulletin.renamingPictures(names), to: made, expecting: try load(made).hash)
            }
        } catch {
            // Half of a paper on the shelf would be in the way of the next try.
            _ = try? remove(made)
            throw error
        }
        return made
    }
}

extension Bulletin {
    /// What its file is called where its number or year is not known: its name and when, or as the file of its paper.
    fileprivate func called(after file: String) -> String {
        let name = Series.tight(masthead.name)
        let which = masthead.number > 0 ? "第\(masthead.number)期" : masthead.date.printed
        if !name.isEmpty, !which.isEmpty { return name + which }
        let stem = FilePath(file).lastComponent?.stem ?? ""
        return file == Importer.pipe || stem.isEmpty ? name : stem
    }

    /// Takes masthead and imprint of an issue in which nothing is written yet; what to say of that.
    fileprivate mutating func become(_ next: Bulletin) -> String {
        masthead = next.masthead
        if imprint.isEmpty { imprint = next.imprint }
        if closing == Closing() { closing = next.closing }
        return "文件里没有版头，当作本刊的下一期（\(masthead.spokenNumber)），用了本刊的版头版记，请核对；"
            + "如果是来稿，请加进一期里（--into，或打开那一期按 \(Command.key("import"))）"
    }

    /// Fills in what every issue has and the file does not say; one sentence for each.
    fileprivate mutating func complete(from series: Series, isExact: Bool) -> [String] {
        var added: [String] = []
        let name = Series.tight(masthead.name)
        let isOurs = name.isEmpty || name == Series.tight(series.name)
        // What the paper does not say is asked for, never made up.
        if masthead.name.isEmpty { added.append("文件里没有刊名，版头里空着，请填写") }
        if masthead.year == 0 { added.append("文件里没有年份，版头里空着，请填写") }
        if masthead.number == 0 {
            added.append("文件里没有期号，版头里空着，请填写；如果是来稿，请加进一期里（--into，或打开那一期按 \(Command.key("import"))）")
        }
        if masthead.date.printed.isEmpty { added.append("文件里没有印发日期，版头里空着，请填写") }
        // An imprint says to whom an issue goes; that of another office is not made up.
        if imprint.isEmpty, isOurs, !isExact, !series.imprint.isEmpty {
            imprint = series.imprint
            added.append("文件里没有版记，用了本刊的报、送、发和份数，请核对")
        }
        return added
    }
}
