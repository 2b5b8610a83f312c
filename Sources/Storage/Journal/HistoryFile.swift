package import Bulletins
import Glibc
import SystemPackage

/// The steps behind a saved issue, kept so that undo reaches back over closing and opening it.
///
/// It belongs to one text, named by its hash; to any other it is worthless and is not used. Nothing is lost with it but
/// undo, so it is not synced.
extension Shelf {
    /// The steps that led to the file with `hash`; none where they are not known.
    package func history(of issue: IssueFile, at hash: ContentHash) -> History {
        do throws(Errno) {
            let file = try disk.open(historyPath(issue), O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
            defer { disk.abandon(file) }
            guard let bytes = try disk.readAll(file, limit: Shelf.sizeLimit) else { return History() }
            let (records, isWhole) = ChainedLines.read(bytes)
            guard isWhole, let header = records.first, header["hash"]?.text == hash.text else { return History() }
            var past: [Step] = []
            var future: [Step] = []
            for record in records.dropFirst() {
                do throws(BulletinFileError) {
                    if let step = record["past"] { past.append(try Step(step)) }
                    if let step = record["future"] { future.append(try Step(step)) }
                } catch {
                    return History()
                }
            }
            return History(past: past, future: future)
        } catch {
            return History()
        }
    }

    /// Keeps the newest steps, as many as fit in ``historyLimit`` bytes.
    ///
    /// - Throws: why they are not kept; undo then ends where the issue is opened next.
    package func keep(_ history: History, of issue: IssueFile, at hash: ContentHash) throws(StorageError) {
        var size = 0
        func fits(_ step: Step) -> Bool {
            size += JSONWriter.compact(step.value).count
            return size <= Shelf.historyLimit
        }
        let past = Array(history.past.reversed().prefix(while: fits).reversed())
        let future = Array(history.future.reversed().prefix(while: fits).reversed())
        var lines = ChainedLines()
        var bytes = lines.line(.object(["history": .int(1), "hash": .string(hash.text)]))
        for step in past { bytes += lines.line(.object(["past": step.value])) }
        for step in future { bytes += lines.line(.object(["future": step.value])) }
        do throws(Errno) {
            let folder = try StateFolder(issue.folder, elsewhere: elsewhere, disk: disk).folder("history")
            let temporary = folder.appending("\(PartID.random()).fresh")
            let file = try disk.create(temporary, like: disk.status(at: issue.path))
            do throws(Errno) {
                try disk.write(bytes, to: file)
                try disk.close(file)
                try disk.rename(temporary, to: historyPath(issue))
            } catch {
                disk.abandon(file)
                disk.discard(temporary)
                throw error
            }
        } catch {
            throw .failed(.keepHistory, name: issue.title, error)
        }
    }

    static var historyLimit: Int { 16 << 20 }

    private func historyPath(_ issue: IssueFile) -> FilePath {
        issue.folder.appending(StateFolder.name).appending("history").appending(issue.name)
    }
}
