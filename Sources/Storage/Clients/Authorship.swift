import SystemPackage

/// Who saved what a file of the shelf holds now: whoever syncs it may be another.
///
/// A line a file, which belongs to one content, named by its hash; for any other it is worthless, and nobody is named.
extension Shelf {
    static let authors = "authors"

    /// Who saved this content of an issue, or of `series.json`; `nil` where nobody knows.
    package func author(of name: String, holding hash: ContentHash) -> String? {
        guard let name = FilePath.Component(name) else { return nil }
        let path = folder.appending(StateFolder.name).appending(Shelf.authors).appending(name)
        guard let note = try? read(path).bytes, let tab = note.firstIndex(of: 0x09),
            note[..<tab].elementsEqual(hash.text.utf8)
        else { return nil }
        return String(decoding: note[(tab + 1)...], as: UTF8.self)
    }

    /// Who wrote what `series.json` holds now.
    package var seriesAuthor: String? {
        (try? read(seriesPath)).flatMap { author(of: "series.json", holding: ContentHash(of: $0.bytes)) }
    }

    /// Says whose a content is that was just written; where that cannot be said, nobody knows, and nothing else is lost.
    package func noteAuthor(_ editor: String, of file: IssueFile, holding hash: ContentHash) {
        let state = StateFolder(file.folder, elsewhere: elsewhere, disk: disk)
        guard let folder = try? state.folder(Shelf.authors) else { return }
        try? put(Array("\(hash.text)\t\(SafeName.of(editor))".utf8), as: file.name.string, in: folder)
    }
}
