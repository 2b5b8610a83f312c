package import Bulletins
import SystemPackage

extension Shelf {
    /// The bytes of a picture of an issue: a file of that name in the folder `2023-35.files` beside it, and nothing
    /// outside of that folder; `nil` where there is none that can be read.
    package func picture(_ name: String, of issue: IssueFile) -> [UInt8]? {
        guard let path = picturePath(name, of: issue) else { return nil }
        return try? read(path).bytes
    }

    /// Keeps a picture beside an issue, as safely as the issue itself; another of that name stays, and the new one gets a
    /// name of its own.
    ///
    /// - Returns: the name that it has there.
    package func keep(picture bytes: [UInt8], named wanted: String, of issue: IssueFile) throws(StorageError) -> String
    {
        let (stem, ending) = Shelf.pictureName(wanted)
        guard let folder = pictureFolder(of: issue) else { throw .badReference(reference: issue.title) }
        do throws(Errno) { try disk.makeFolder(folder, like: issue.folder) } catch {
            throw .failed(.makeFolder, name: SafeName.of(folder), error)
        }
        for count in 1...999 {
            let name = stem + (count == 1 ? "" : "（\(count)）") + ending
            guard let path = picturePath(name, of: issue) else { break }
            if exists(path) {
                if try read(path).bytes == bytes { return name }
                continue
            }
            let file = try AtomicFile(path, rescue: FilePath(path.string + ".rescue"), disk: disk)
            do throws(StorageError) {
                let written = try file.write(bytes)
                if let doubt = written.doubt { throw .unconfirmed(name: SafeName.of(name), doubt) }
                return name
            } catch {
                // Another was faster with that name.
                guard case .alreadyExists = error else { throw error }
            }
        }
        throw .alreadyExists(name: SafeName.of(wanted))
    }

    /// Puts copies of an issue's pictures beside another.
    ///
    /// - Returns: the names of those that have got another there, and those that are not there.
    package func copyPictures(
        _ names: [String], of issue: IssueFile, to other: IssueFile
    ) throws(StorageError) -> (renamed: [String: String], missing: [String]) {
        var (renamed, missing): ([String: String], [String]) = ([:], [])
        for name in names {
            guard let bytes = picture(name, of: issue) else {
                missing.append(name)
                continue
            }
            let kept = try keep(picture: bytes, named: name, of: other)
            if kept != name { renamed[name] = kept }
        }
        return (renamed, missing)
    }

    /// What to say of pictures in an issue whose files are gone; `nil` where none is.
    package func warningOfPictures(in bulletin: Bulletin, of issue: IssueFile) -> String? {
        let names = bulletin.pictures.map { $0.name }
        if names.isEmpty { return nil }
        let kept = Set(pictures(of: issue))
        let gone = names.filter { !kept.contains($0) }
        guard let first = gone.first else { return nil }
        let others = gone.count > 1 ? "等 \(gone.count) 幅" : ""
        return "图片“\(SafeName.of(first))”\(others)不在“\(issue.title)\(Shelf.pictureEnding)”文件夹里，印出来只有名称；请放回原处，或删去重插"
    }

    /// The names of the pictures that lie beside an issue.
    package func pictures(of issue: IssueFile) -> [String] {
        guard let folder = pictureFolder(of: issue), let names = try? disk.names(in: folder) else { return [] }
        return names.map(\.string).filter { !$0.hasPrefix(".") }.sorted()
    }

    func pictureFolder(of issue: IssueFile) -> FilePath? {
        FilePath.Component(issue.pictureFolder).map { issue.folder.appending($0) }
    }

    /// `2023-35.files`.
    package static let pictureEnding = ".files"

    private func picturePath(_ name: String, of issue: IssueFile) -> FilePath? {
        guard let file = FilePath.Component(name), file.kind == .regular, file.string == name,
            let folder = pictureFolder(of: issue)
        else { return nil }
        return folder.appending(file)
    }

    /// A name that is one on every host: without what a path or a terminal would read otherwise, and not hidden.
    private static func pictureName(_ wanted: String) -> (stem: String, ending: String) {
        let last = wanted.split(separator: "/").last.map { SafeName.of(String($0)) } ?? ""
        let bare = last.filter { !"\\:*?\"<>|".contains($0) }.drop { $0 == "." || $0 == " " }
        let dot = bare.lastIndex(of: ".") ?? bare.endIndex
        var stem = bare[..<dot]
        // The name of a file ends at 255 bytes, with what tells it from others.
        while stem.utf8.count > 180 { stem.removeLast() }
        return (stem.isEmpty ? "图" : String(stem), String(bare[dot...].prefix(8)))
    }
}

extension IssueFile {
    /// The name of the folder beside it that its pictures are in.
    package var pictureFolder: String { "\(name.stem)\(Shelf.pictureEnding)" }
}
