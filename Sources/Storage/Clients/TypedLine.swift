import Bulletins
import SystemPackage

/// What somebody was typing that belongs to no issue, and that his program, which died, had not taken yet.
package struct TypedLine: Sendable {
    package let client: Client
    package let bytes: [UInt8]
    let path: FilePath

    static let ending = "typed"
}

extension Shelf {
    private var typedState: StateFolder { StateFolder(folder, elsewhere: elsewhere, disk: disk) }

    /// Keeps what this client is typing, for this login; `nil` where it was taken or given up.
    package func keepTyped(_ bytes: [UInt8]?, of client: Client) throws(StorageError) {
        do throws(Errno) {
            let folder = try typedState.folder("typed", isElsewhere: true)
            let name = "\(client.id).\(TypedLine.ending)"
            guard let bytes else { return disk.discard(folder.appending(name)) }
            try put(JSONWriter.compact(client.value) + [0x0A] + bytes, as: name, in: folder)
        } catch {
            throw .failed(.write, name: "正在打的字", error)
        }
    }

    /// What programs that died have left, the newest first.
    package func typedLines() -> [TypedLine] {
        let state = typedState
        var clock = DiskClock(state, disk: disk)
        return files(in: state.elsewhere.appending("typed"), ending: TypedLine.ending).compactMap { path in
            guard let (bytes, status) = try? read(path), let end = bytes.firstIndex(of: 0x0A),
                let client = JSON.read(Array(bytes[..<end])).flatMap(Client.init),
                !isAlive(client, lastSign: status.modified, &clock)
            else { return nil }
            return TypedLine(client: client, bytes: Array(bytes[(end + 1)...]), path: path)
        }.sorted { $0.client.since > $1.client.since }
    }

    /// Somebody has answered for it.
    package func discard(_ line: TypedLine) { disk.discard(line.path) }
}
