import SystemPackage

/// What a person used last, newest first, kept for this login from one run to the next: what was looked for, folders.
///
/// A line each: the person, what it is, and its text; several people may share a login.
package struct Recents {
    /// Whose they are.
    package var person: String
    private let shelf: Shelf
    private let path: FilePath
    /// What is not written yet, newest first.
    private var fresh: [Line] = []

    private struct Line: Equatable {
        let person: String
        let kind: String
        let text: String

        init(person: String, kind: String, text: String) {
            self.person = SafeName.of(person)
            self.kind = kind
            self.text = text
        }

        init?(_ line: Substring) {
            let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            self.init(person: String(parts[0]), kind: String(parts[1]), text: String(parts[2]))
        }

        var written: String { "\(person)\t\(kind)\t\(text)\n" }
    }

    /// So many texts of a kind are kept of a person, and so many lines of all.
    private static let limit = 50
    private static let limitOfAll = 2_000

    fileprivate init(of person: String, on shelf: Shelf) {
        self.person = person
        self.shelf = shelf
        path = shelf.elsewhere.appending("recent")
    }

    /// Those of a kind, the newest first.
    package func texts(of kind: String) -> [String] {
        let person = SafeName.of(person)
        return lines.filter { $0.person == person && $0.kind == kind }.map(\.text)
    }

    /// Puts a text in front of its kind; it is on disk after the next ``write()``.
    package mutating func note(_ text: String, as kind: String) {
        guard !text.contains(where: \.isNewline) else { return }
        let line = Line(person: person, kind: kind, text: text)
        fresh = [line] + fresh.filter { $0 != line }
    }

    /// Writes what is new in front of what another run may have written meanwhile.
    ///
    /// A disk that takes nothing costs the memory of it and nothing else, so nobody is told.
    package mutating func write() {
        guard !fresh.isEmpty else { return }
        let bytes = Array(lines.map(\.written).joined().utf8)
        fresh = []
        guard (try? shelf.disk.makeFolders(path.parent, mode: 0o700)) != nil else { return }
        let rescue = FilePath(path.string + ".rescue")
        _ = try? AtomicFile(path, rescue: rescue, isShared: false, disk: shelf.disk).write(bytes)
    }

    /// What is new and what is on disk, each once.
    private var lines: [Line] {
        guard let bytes = try? shelf.read(path).bytes else { return fresh }
        let text = String(decoding: bytes, as: UTF8.self)
        let kept = fresh + text.split(separator: "\n").compactMap { Line($0) }.filter { !fresh.contains($0) }
        var counts: [String: Int] = [:]
        return Array(
            kept.filter { line in
                let key = "\(line.person)\t\(line.kind)"
                counts[key, default: 0] += 1
                return counts[key, default: 0] <= Recents.limit
            }.prefix(Recents.limitOfAll))
    }
}

extension Shelf {
    /// What a person used last, on any shelf of this login.
    package func recents(of person: String) -> Recents { Recents(of: person, on: self) }
}
