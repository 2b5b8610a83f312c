package import Editor
package import Storage
package import Sync

/// The versions of an issue: the copies that saves have kept, and what git's history has, each text once.
package struct VersionList {
    private var copies: [KeptVersion]
    private var committed: [KeptVersion] = []

    package init(_ copies: [KeptVersion]) { self.copies = copies }

    /// The newest first; of one second, what the file holds now.
    ///
    /// Clocks may be wrong, or jump: copies are in the order of their numbers and commits in that of the history, and
    /// the times say only how the two go together.
    package var versions: [KeptVersion] {
        func order(_ version: KeptVersion) -> (Int, Int) { (version.time, version.isPresent ? 1 : 0) }
        var (copies, committed) = (copies[...], committed[...])
        var result: [KeptVersion] = []
        while let copy = copies.first, let commit = committed.first {
            result.append(order(commit) > order(copy) ? committed.removeFirst() : copies.removeFirst())
        }
        return result + copies + committed
    }

    /// Takes further states of the history, the newest first.
    ///
    /// - Parameter number: of the issue, whose own part of a sentence about several is shown.
    package mutating func add(_ more: [CommittedVersion], number: Int?) {
        for version in more {
            let origin = KeptVersion.Origin(
                commit: version.commit, editor: version.editor, host: version.host,
                sentence: VersionList.part(of: version.sentence, about: number))
            if let copy = version.copy,
                let index = copies.firstIndex(where: { $0.reference == .copy(copy) && $0.origin == nil })
            {
                copies[index].origin = origin
                continue
            }
            committed.append(
                KeptVersion(
                    .committed(version.content), time: version.time, origin: origin, isPresent: version.isPresent))
        }
    }

    /// `第35期：改 3 条；第36期：新建，9 条` is, of 第35期, `改 3 条`; of one that is not among them it says nothing.
    private static func part(of sentence: String, about number: Int?) -> String {
        let beginning = "第\(number ?? 0)期："
        let parts = sentence.split(separator: "；")
        if let part = parts.first(where: { $0.hasPrefix(beginning) }) { return String(part.dropFirst(beginning.count)) }
        return parts.count > 1 ? "" : sentence
    }
}

extension Shelf {
    /// The copies of an issue that saves have kept, newest first, with what each changed.
    package func keptVersions(of file: IssueFile) -> [KeptVersion] {
        let versions = versions(of: file)
        let changes = changes(in: versions)
        return versions.map { KeptVersion(number: $0.number, time: $0.saved, changes: changes[$0.number]) }
    }
}
