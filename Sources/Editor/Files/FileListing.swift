/// The files of a folder of which one is to be read, as the world lists them.
package struct FileListing: Equatable, Sendable {
    /// As it is written in front of a name: empty for where the program runs, else with a slash at its end.
    package let folder: String
    package let entries: [Entry]
    /// Why there are none, or none but these; in lines.
    package let problem: String?

    package struct Entry: Equatable, Sendable {
        /// With a slash at its end for a folder.
        package let name: String
        /// Of the last change, in seconds since 1970.
        package let time: Int?
        /// Why it is no use as it is, and what to do.
        package let remedy: String?

        package init(name: String, time: Int? = nil, remedy: String? = nil) {
            self.name = name
            self.time = time
            self.remedy = remedy
        }

        var isFolder: Bool { name.hasSuffix("/") }
    }

    package init(folder: String, entries: [Entry] = [], problem: String? = nil) {
        self.folder = folder
        self.entries = entries
        self.problem = problem
    }

    /// The folder above, as it is written.
    var parent: String {
        if folder.isEmpty || folder.hasSuffix("../") || folder == "~/" { return folder + "../" }
        let above = folder.dropLast().lastIndex(of: "/")
        return above.map { String(folder[...$0]) } ?? ""
    }
}

/// What a file is chosen for, and so which files are listed.
package enum FilePurpose: Sendable { case items, issue, picture }

/// A file that is being chosen: what is typed is its path, the folder of which is listed.
struct FileChoice: Sendable {
    let purpose: FilePurpose
    /// `nil` until the world has listed one.
    var listing: FileListing?
    /// For the times of the files.
    let clock: Clock

    /// What is typed, as it is meant: a second slash begins again at the root, and ~ behind one at home.
    static func path(_ typed: String) -> String {
        var path = typed
        while let again = path.firstRange(of: "//") { path = String(path[path.index(after: again.lowerBound)...]) }
        while let home = path.firstRange(of: "/~") { path = String(path[path.index(after: home.lowerBound)...]) }
        return path
    }

    /// The folder of a path as it is written, and the name in it.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// The rows for what is typed: what the folder holds of it, or else the path itself.
    func rows(for typed: String) -> [Picker.Row] {
        let path = FileChoice.path(typed)
        let (folder, name) = FileChoice.split(path)
        var rows: [Picker.Row] = []
        if let listing, listing.folder == folder {
            rows += listing.problem.map { $0.split(separator: "\n").map { Picker.Row(heading: String($0)) } } ?? []
            let all = listing.entries.map { row($0, in: folder) }
            let found = name.isEmpty ? all : PickerQuery(name).rows(of: all)
            // What has an ending is a name that was written out; it does not stand for another that contains it.
            if name.dropFirst().contains("."), found.first?.title != name { rows.append(itself(path)) }
            rows += found
            if name.isEmpty, listing.problem == nil {
                let parent = listing.parent
                rows.append(Picker.Row("../", detail: "上一级") { $0.chooseFile(in: parent, for: purpose) })
            } else if rows.isEmpty {
                rows.append(itself(path))
            }
        } else if !path.isEmpty {
            rows.append(itself(path))
        }
        return rows
    }

    private func itself(_ path: String) -> Picker.Row {
        Picker.Row("“\(path)”", detail: "写出的名称") { $0.read(path, for: purpose) }
    }

    private func row(_ entry: FileListing.Entry, in folder: String) -> Picker.Row {
        let path = folder + entry.name
        if entry.isFolder { return Picker.Row(entry.name, detail: "文件夹") { $0.chooseFile(in: path, for: purpose) } }
        let time = entry.time.map { Clock(seconds: $0, offset: clock.offset).dayAndTime } ?? ""
        return Picker.Row(entry.name, detail: entry.remedy ?? time) { $0.read(path, for: purpose) }
    }

    /// What Tab makes of what is typed: as much more as all the names that begin so have in common, or else the only one
    /// that the list still has; `nil` for no more.
    func completion(of typed: String) -> String? {
        let path = FileChoice.path(typed)
        let (folder, name) = FileChoice.split(path)
        guard let listing, listing.folder == folder else { return nil }
        let names = listing.entries.map(\.name).filter { $0.hasPrefix(name) }
        guard var common = names.first else {
            let found = PickerQuery(name).rows(of: listing.entries.map { row($0, in: folder) })
            return found.count == 1 ? folder + found[0].title : nil
        }
        for other in names.dropFirst() { common = String(zip(common, other).prefix { $0 == $1 }.map(\.0)) }
        return common.count > name.count ? folder + common : nil
    }
}
