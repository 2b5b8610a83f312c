package import SystemPackage

/// An issue as it was before a later save.
package struct Version: Equatable, Sendable {
    package let issue: IssueFile
    /// Counts the saves of the issue, from 1; never used twice.
    package let number: Int
    /// When this text was saved, in seconds since 1970, by the clock of the disk's machine.
    package let saved: Int
    package let path: FilePath

    static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".json"
    }

    static func number(_ name: FilePath.Component) -> Int? {
        name.extension == "json" ? Int(name.stem).flatMap { $0 > 0 ? $0 : nil } : nil
    }
}
