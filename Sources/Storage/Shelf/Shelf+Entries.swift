package import Bulletins
import SystemPackage

extension Shelf {
    /// The file that a person means.
    ///
    /// A name that the list shows is that file. Of a bare number the masthead's counts, as it is what is printed; the
    /// file's name where no masthead has it.
    ///
    /// - Throws: `badReference`, `noSuchIssue`, `ambiguous` where two issues have that number, or `confined` for a path
    ///   where only this shelf may be opened.
    package func file(for text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        switch Reference(text) {
        case nil:
            guard let file = listed(text) else { throw .badReference(reference: shown) }
            return file
        case .path(let path)?: return try file(path: path)
        case .issue(let year, let number)?:
            if let file = file(year: year, number: number), exists(file.path) { return file }
            return try one(of: try entries().filter { $0.isNumbered(year, number) }, for: shown)
        case .kind(let kind, let year, let number)?:
            if year != nil, let name = FilePath.Component("\(text).json") {
                let file = IssueFile(folder: folder, name: name)
                if exists(file.path) { return file }
            }
            let printed = try entries().filter { entry in
                entry.isOfKind(kind) && entry.order.number == number && (year ?? entry.order.year) == entry.order.year
            }
            let newest = printed.map(\.order.year).max()
            return try one(of: printed.filter { $0.order.year == newest }, for: shown)
        case .number(let number)?:
            let entries = try entries()
            let printed = entries.filter { $0.summary?.number == number }
            // An issue that cannot be read is known by its name, and so is one that was given another number.
            let named = entries.filter { $0.nameNumber?.number == number && ($0.summary == nil || printed.isEmpty) }
            let newest = (printed + named).map(\.order.year).max()
            return try one(of: (printed + named).filter { $0.order.year == newest }, for: shown)
        }
    }

    /// The file whose name the list shows, be it no number: `2026-1（乙）`, as a sync names it, `特刊`; the brackets may be
    /// typed narrow.
    private func listed(_ name: String) -> IssueFile? {
        let wide = String(name.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
        return [name, wide].lazy.compactMap { FilePath.Component("\($0).json") }
            .filter { $0.kind == .regular && IssueFile.isIssue($0) }
            .map { IssueFile(folder: folder, name: $0) }.first { exists($0.path) }
    }

    /// - Parameter found: by their number; where it is of one usual issue and of other kinds', the usual one is meant.
    private func one(of found: [Entry], for reference: String) throws(StorageError) -> IssueFile {
        let usual = found.filter { $0.isOfKind("") }
        let entries = usual.isEmpty ? found : usual
        guard let first = entries.first else { throw .noSuchIssue(reference: reference) }
        guard entries.count == 1 else {
            throw .ambiguous(reference: reference, names: entries.map(\.file.name.string).sorted())
        }
        return first.file
    }

    /// Another issue on the shelf that has this number by its file's name, where the file itself has another name.
    package func namesake(of file: IssueFile, _ masthead: Masthead) -> IssueFile? {
        guard let standard = self.file(for: masthead), standard.path != file.path, exists(standard.path),
            isOfSameKind(standard, masthead)
        else { return nil }
        return standard
    }

    private func file(path text: String) throws(StorageError) -> IssueFile {
        let shown = SafeName.of(text)
        let path = FilePath(text)
        guard let name = path.lastComponent, name.kind == .regular else { throw .badReference(reference: shown) }
        let onShelf = IssueFile(folder: folder, name: name)
        let isName = path.components.count == 1 && !path.isAbsolute
        if isConfined {
            // The second is how the program itself calls what stands in the list.
            guard isName || path == onShelf.path, IssueFile.isIssue(name) else { throw .confined(reference: shown) }
            guard exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
            return onShelf
        }
        if exists(path), let file = IssueFile(path: path) { return file }
        guard isName, exists(onShelf.path) else { throw .noSuchIssue(reference: shown) }
        return onShelf
    }
}
