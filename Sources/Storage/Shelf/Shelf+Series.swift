package import Bulletins
package import SystemPackage

extension Shelf {
    package var seriesPath: FilePath { folder.appending("series.json") }

    /// Whether the shelf says what its issues share.
    package var hasSeries: Bool { exists(seriesPath) }

    /// What the issues share, as far as it can be read, and what is wrong with the file; nothing where there is none.
    package func series() -> (series: Series, problem: StorageError?) {
        guard hasSeries else { return (Series(), nil) }
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try read(seriesPath).bytes } catch { return (Series(), error) }
        let (series, errors) = Series.reading(bytes)
        if series.isReadOnly { return (series, .newerFormat(name: Shelf.seriesName, format: series.writtenFormat)) }
        return (
            series,
            errors.first.map { .unreadable(name: Shelf.seriesName, reason: $0.message(in: bytes)) }
        )
    }

    /// Changes what the issues share, by the same steps as an issue is saved: nobody else's change comes between the
    /// reading and the writing, and the file before becomes a version.
    ///
    /// The issues that there are print as they did.
    ///
    /// - Parameter editor: who changes it, for the others.
    /// - Throws: also what is wrong with the file: writing it would lose what could not be read.
    /// - Returns: what the file holds now.
    @discardableResult
    package func changeSeries(
        by editor: String? = nil, _ change: (inout Series) -> Void
    ) throws(StorageError) -> Series {
        let lock = try FolderLock(folder, for: Shelf.seriesName, disk: disk)
        defer { lock.release() }
        var (series, problem) = series()
        if let problem { throw problem }
        let old = series
        change(&series)
        if series == old, hasSeries { return old }
        series = try keepingLook(series, of: old)
        try writeSeries(series)
        if let editor, let file = seriesIssue { noteAuthor(editor, of: file, holding: ContentHash(of: series.json)) }
        return series
    }

    /// Writes what the issues share where there is nothing yet.
    package func createSeries(_ series: Series) throws(StorageError) {
        let lock = try FolderLock(folder, for: Shelf.seriesName, disk: disk)
        defer { lock.release() }
        if hasSeries { throw .alreadyExists(name: Shelf.seriesName) }
        try writeSeries(series)
    }

    /// Writes it whatever is there; that is kept as a version, broken or not.
    package func replaceSeries(_ new: Series) throws(StorageError) {
        let lock = try FolderLock(folder, for: Shelf.seriesName, disk: disk)
        defer { lock.release() }
        var (old, problem) = series()
        if problem != nil {
            // What can be read of it, else of the version before, says how the issues looked.
            let known = old.firstLook
            old = lastSeries() ?? new
            old.firstLook = known ?? old.firstLook
        }
        try writeSeries(keepingLook(new, of: old))
    }

    /// The issues that there are print as they did.
    private func keepingLook(_ new: Series, of old: Series) throws(StorageError) -> Series {
        try namesOfIssues().isEmpty ? new : new.keepingLook(of: old)
    }

    private func writeSeries(_ series: Series) throws(StorageError) {
        let bytes = series.json
        let (again, errors) = Series.reading(bytes)
        guard errors.isEmpty, again == series else { throw .doesNotReadBack(name: Shelf.seriesName) }
        guard let file = seriesIssue else { return }
        let target = try AtomicFile(seriesPath, rescue: rescuePath(folder, "series.json"), disk: disk)
        var doubt: StorageError?
        let written = try target.write(bytes) { isInPlace throws(StorageError) in
            guard target.old != nil else { return }
            // The new settings matter more than the old ones.
            do throws(StorageError) { _ = try keepVersion(of: target, file, isInPlace: isInPlace) } catch {
                doubt = error
            }
        }
        thin(file)
        if let errno = written.doubt { throw .unconfirmed(name: Shelf.seriesName, errno) }
        if let doubt { throw doubt }
    }

    /// The newest version of the series that can be read.
    package func lastSeries() -> Series? {
        guard let file = seriesIssue else { return nil }
        for version in versions(of: file) {
            guard let bytes = try? read(version.path).bytes else { continue }
            let (series, errors) = Series.reading(bytes)
            if errors.isEmpty, !series.isReadOnly { return series }
        }
        return nil
    }

    /// `series.json`, as what is kept of it is found.
    package var seriesIssue: IssueFile? { IssueFile(path: seriesPath) }

    package static let seriesName = "series.json"
}
