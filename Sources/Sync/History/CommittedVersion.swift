/// A state of an issue in git's history: whose it is, from which host, and of when.
package struct CommittedVersion: Equatable, Sendable {
    package var commit: String
    /// The object that holds its text.
    package var content: String
    /// Seconds since 1970, by the clock of the host that made it.
    package var time: Int
    package var editor: String
    package var host: String
    package var sentence: String
    /// The number of the kept copy that is the same.
    package var copy: Int?
    /// Whether it is what the file holds now.
    package var isPresent = false
}

// As one program of ours writes it for another, a line each.
extension CommittedVersion {
    package var line: [UInt8] {
        let fields = [
            commit, content, "\(time)", editor, host, copy.map { "\($0)" } ?? "", isPresent ? "=" : "", sentence,
        ]
        return Array(fields.map { field in field.filter { $0 != "\0" && !$0.isNewline } }.joined(separator: "\0").utf8)
            + [0x0A]
    }

    init?(line: some Sequence<UInt8>) {
        let fields = Array(line).split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count == 8, let time = Int(fields[2]) else { return nil }
        self.init(
            commit: fields[0], content: fields[1], time: time, editor: fields[3], host: fields[4],
            sentence: fields[7], copy: Int(fields[5]), isPresent: !fields[6].isEmpty)
    }
}
