import Bulletins
import Glibc

/// One run of the program by one person: who, on which machine, since when.
package struct Client: Hashable, Sendable {
    /// Names its files; random.
    package let id: String
    /// What the others call him; see ``EditorName``.
    package let editor: String
    package let host: String
    let machine: String
    let boot: String
    let container: String
    package let process: Int
    /// When the process started, which tells it from a later one of the same number.
    let start: Int
    /// Seconds since 1970.
    package let since: Int
}

extension Client {
    /// This process's.
    package init(editor: String = EditorName.find().text, on host: Host = .this, process: Int = Int(getpid())) {
        self.init(
            id: PartID.random().text, editor: editor, host: host.name, machine: host.machine, boot: host.boot,
            container: host.container, process: process, start: host.start(process) ?? 0, since: host.now())
    }

    /// Whether the process lives, as far as this machine can know: `nil` for one on another machine or in another
    /// container, which only its signs of life can tell.
    package func isAlive(seenFrom host: Host) -> Bool? {
        guard !machine.isEmpty, machine == host.machine else { return nil }
        guard boot == host.boot else { return false }
        guard container == host.container else { return nil }
        guard let present = host.start(process) else { return host.isHidden(process) ? nil : false }
        return present == start
    }

    init?(_ value: JSON) {
        guard let id = value["id"]?.text, let editor = value["editor"]?.text, let host = value["host"]?.text,
            let machine = value["machine"]?.text, let boot = value["boot"]?.text,
            let container = value["container"]?.text, let process = value["process"]?.integer,
            let start = value["start"]?.integer, let since = value["since"]?.integer
        else { return nil }
        self.init(
            id: id, editor: editor, host: host, machine: machine, boot: boot, container: container, process: process,
            start: start, since: since)
    }

    var value: JSON {
        .object([
            "id": .string(id), "editor": .string(editor), "host": .string(host), "machine": .string(machine),
            "boot": .string(boot), "container": .string(container), "process": .int(process), "start": .int(start),
            "since": .int(since),
        ])
    }
}

extension Shelf {
    /// A session of this process, or of another, by the shelf's own machine.
    package func client(of editor: String, process: Int? = nil) -> Client {
        Client(editor: editor, on: host, process: process ?? Int(getpid()))
    }
}
