import SystemPackage

extension Shelf {
    /// The texts (`.txt`) of a folder in the shelf, by name; none where there is no such folder.
    package func texts(in name: String) throws(StorageError) -> [(name: String, bytes: [UInt8])] {
        let path = folder.appending(name)
        guard exists(path) else { return [] }
        var texts: [(String, [UInt8])] = []
        for file in files(in: path, ending: "txt").sorted(by: { $0.string < $1.string }) {
            texts.append((file.lastComponent?.string ?? "", try read(file).bytes))
        }
        return texts
    }

    /// Adds a line to such a text unless it is there; what others add meanwhile stays.
    package func addLine(_ line: String, to name: String, in folderName: String) throws(StorageError) {
        let lock = try FolderLock(folder, for: name, disk: disk)
        defer { lock.release() }
        let texts = folder.appending(folderName)
        do throws(Errno) { try disk.makeFolder(texts, like: folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(texts), error)
        }
        let path = texts.appending(name)
        // What a link leads to may be somebody's own.
        for place in [texts, path] where isLink(place) { throw .notAFile(name: SafeName.of(place), .link) }
        var bytes = exists(path) ? try read(path).bytes : []
        let newline = UInt8(ascii: "\n")
        if bytes.split(separator: newline).contains(where: { $0.elementsEqual(line.utf8) }) { return }
        if let last = bytes.last, last != newline { bytes.append(newline) }
        bytes += Array(line.utf8) + [newline]
        let written = try AtomicFile(path, rescue: FilePath(path.string + ".rescue"), disk: disk).write(bytes)
        if let doubt = written.doubt { throw .unconfirmed(name: SafeName.of(path), doubt) }
    }

    private func isLink(_ path: FilePath) -> Bool { (try? disk.linkStatus(at: path).kind) == .link }
}
