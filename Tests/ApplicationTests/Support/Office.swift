import Bulletins
import Screen
import Storage
import SystemPackage
import TestDisks

@testable import Application
@testable import Editor

/// Two people at one issue: each has the whole program but the terminal, on one disk.
struct Office {
    private static let path = FilePath("/shelf/2023-35.json")
    private static let names = ["甲", "乙"]
    private let disk = MemoryDisk()
    private let displays = [ScriptedDisplay(), ScriptedDisplay()]
    private var programs: [Loop] = []

    init(_ drawing: String) throws {
        let (bulletin, caret, _) = Sketch.bulletin(drawing)
        for folder in ["/shelf", "/state"] as [FilePath] { try disk.mkdir(folder, 0o755) }
        try disk.put(Array(#"{"name":"动态"}"#.utf8), at: "/shelf/series.json")
        try disk.put(bulletin.json, at: Office.path)
        for (who, name) in Office.names.enumerated() {
            let shelf = Shelf(folder: "/shelf", elsewhere: "/state", disk: Disk(disk), host: .test())
            programs.append(
                Loop(
                    display: displays[who], library: Library(shelf), name: EditorName(text: name), process: 2 * who + 2,
                    clock: { Clock(seconds: 1_700_000_000, offset: 8 * 3600) }))
            programs[who].start(opening: IssueFile(path: Office.path))
            programs[who].session.withDesk { desk in
                desk.ids = Randomness(seed: UInt64(who) + 1)
                desk.place(caret)
            }
        }
        // Each sees that the other is there.
        for who in 0...1 { deliver(who) }
    }

    var sessions: [Session] { programs.map(\.session) }

    /// What is saved.
    var file: Bulletin { (try? Bulletin(json: disk.bytes(Office.path) ?? [])) ?? Bulletin() }

    /// One of them presses keys; a save reaches the other at once where `isDelivered`.
    mutating func press(_ who: Int, _ keys: String, isDelivered: Bool = true) {
        let before = disk.bytes(Office.path)
        send(who, [Input].presses(keys).flatMap { $0 })
        if isDelivered, disk.bytes(Office.path) != before { deliver(1 - who) }
    }

    /// What was saved meanwhile reaches one, who makes a pause.
    mutating func deliver(_ who: Int) { send(who, [.quiet]) }

    /// Something comes from a terminal, and all that comes of it is shown there.
    mutating func send(_ who: Int, _ inputs: [Input]) {
        displays[who].type(inputs)
        while !displays[who].script.isEmpty { programs[who].turn() }
        // A pause brings news, which the frame behind it shows.
        for _ in 0..<(inputs.last == .quiet ? 2 : 1) { programs[who].turn() }
    }

    /// Another program puts an issue there, as both open it.
    func replace(with bulletin: Bulletin) throws { try disk.put(bulletin.json, at: Office.path) }

    /// Whose screens do not show what would be drawn anew.
    var faultsOfTheFrames: [String] {
        sessions.indices.filter { displays[$0].frame != sessions[$0].frame() }.map { Office.names[$0] }
    }
}
