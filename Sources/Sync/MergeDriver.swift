import Bulletins

/// What git runs for two versions of one file.
package struct MergeDriver {
    /// What stands for both.
    package let content: [UInt8]
    /// What somebody should know of it.
    package let notice: String?

    /// - Parameters:
    ///   - base: empty where there was none.
    ///   - path: of the file in the shelf.
    /// - Throws: why they are not merged; git then leaves them to a person.
    package init(base: [UInt8], mine: [UInt8], theirs: [UInt8], path: String) throws(SyncError) {
        let merge = try FileMerge(
            path, as: MergeDriver.kind(path), base: base.isEmpty ? nil : base, mine: mine, theirs: theirs, from: "",
            own: ""
        ) { (_: String) throws(SyncError) -> [UInt8]? in nil }
        guard merge.second == nil, let content = merge.content else {
            throw .notMerged(merge.question ?? SyncQuestion(.unreadable, path))
        }
        self.content = content
        let count = Bulletin(readable: content)?.conflicts.count ?? 0
        notice = merge.question?.message ?? (count > 0 ? "“\(path)”合并好了，有 \(count) 处待选；请打开这一期，按 F8 选定" : nil)
    }

    /// Of a file in a folder of git's or a person's, and of git's temporary one, which is an issue's.
    private static func kind(_ path: String) -> SharedKind {
        SharedKind(path) ?? path.split(separator: "/").last.flatMap { SharedKind(String($0)) } ?? .issue
    }
}
