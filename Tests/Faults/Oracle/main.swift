import Bulletins
import Glibc
import Storage
import SystemPackage

// What a test of the whole program asks of the disk afterwards, by the program's own modules and without its screen:
//
//     FaultOracle next FOLDER       as the next start: recovers what there is; a JSON line an issue
//     FaultOracle present FOLDER    who is where; a JSON line a client
//     FaultOracle read FILE…        whether each is a bulletin; a JSON line a file
//     FaultOracle journal FOLDER COUNT    what the journal adds to a key: medians in microseconds, with it and without
//     FaultOracle fuzz SEED COUNT FILE…    reads damaged copies of these

/// One line of the answer.
func answer(_ fields: [JSONKey: JSON]) { print(String(decoding: JSONWriter.compact(.object(fields)), as: UTF8.self)) }

func shelf(_ folder: String) -> Shelf {
    let state = Shelf.environment("XDG_STATE_HOME") ?? "/var/empty"
    return Shelf(folder: FilePath(folder), elsewhere: FilePath(state).appending("jianbao"))
}

func next(_ shelf: Shelf) throws(StorageError) {
    var recovered: [IssueFile: Recovered] = [:]
    for recovery in shelf.recoveries() {
        let result = try shelf.recover(recovery, as: Client(editor: "oracle"))
        recovered[recovery.issue] = result
        answer([
            "issue": .string(recovery.issue.title), "recovered": .int(recovery.count), "fits": .bool(recovery.fits),
            "whole": .bool(recovery.isWhole), "editor": .string(recovery.client.editor),
            "conflicts": .int(result.conflicts.count), "bulletin": result.draft.bulletin.value,
        ])
    }
    do throws(StorageError) {
        for entry in try shelf.entries() where recovered[entry.file] == nil {
            switch entry.content {
            case .issue:
                answer([
                    "issue": .string(entry.file.title), "recovered": .int(0),
                    "bulletin": try shelf.load(entry.file).bulletin.value,
                ])
            case .unreadable(let error):
                answer(["issue": .string(entry.file.title), "error": .string(error.message)])
            }
        }
    } catch {
        if recovered.isEmpty { throw error }
    }
}

func read(_ paths: ArraySlice<String>) {
    for path in paths {
        guard let file = IssueFile(path: FilePath(path)) else { continue }
        do throws(StorageError) {
            let loaded = try Shelf(folder: file.folder, elsewhere: "/var/empty").load(file)
            answer(["file": .string(path), "isReadOnly": .bool(loaded.bulletin.isReadOnly)])
        } catch {
            answer(["file": .string(path), "error": .string(error.message)])
        }
    }
}

/// Every other key without the journal, so that both meet the same machine.
func journal(_ shelf: Shelf, count: Int) throws {
    guard let entry = try shelf.entries().first else { return }
    let handle = try IssueHandle(entry.file, in: shelf, as: Client(editor: "oracle"))
    var draft = handle.opened
    guard let item = draft.bulletin.items.first else { return }
    let place = Place(item.id, .paragraph(0))
    var spent: [[Int]] = [[], []]
    let clock = ContinuousClock()
    // As a start with nothing to recover.
    let recovering = clock.measure { _ = shelf.recoveries(of: entry.file) }
    for index in 0..<count {
        let isJournaled = index.isMultiple(of: 2)
        let edit = Edit.replace(place, index..<index, with: "字")
        let time = try clock.measure {
            let change = try draft.perform(edit, title: "输入", time: index, joins: true)
            if isJournaled { handle.record([.change(change)]) }
        }
        spent[isJournaled ? 0 : 1].append(Int(time.components.attoseconds / 1_000_000_000))
        if index.isMultiple(of: 100) { handle.pause() }
    }
    let medians = spent.map { $0.sorted()[$0.count / 2] }
    answer([
        "with": .int(medians[0] / 1000), "without": .int(medians[1] / 1000),
        "start": .int(Int(recovering.components.attoseconds / 1_000_000_000_000)),
    ])
    handle.close(isSaved: false)
}

func fuzz(seed: UInt64, count: Int, _ paths: ArraySlice<String>) throws(StorageError) {
    let folder = Shelf(folder: "/", elsewhere: "/var/empty")
    var samples: [Fuzz.Sample] = []
    for path in paths { samples.append(Fuzz.Sample(name: path, bytes: try folder.read(outside: FilePath(path)))) }
    var fuzz = Fuzz(samples, seed: seed)
    let result = fuzz.run(count)
    answer([
        "read": .int(result.read),
        "broken": result.broken.map { .string(String(decoding: $0, as: UTF8.self)) } ?? .null,
    ])
}

let words = CommandLine.arguments.dropFirst()
do {
    switch (words.first, words.dropFirst().first) {
    case ("next"?, let folder?): try next(shelf(folder))
    case ("present"?, let folder?):
        for presence in shelf(folder).present() {
            answer([
                "editor": .string(presence.client.editor), "process": .int(presence.client.process),
                "issue": .string(presence.issue), "part": presence.part.map { .string($0.text) } ?? .null,
            ])
        }
    case ("read"?, _?): read(words.dropFirst())
    case ("journal"?, let folder?):
        try journal(shelf(folder), count: words.dropFirst(2).first.flatMap { Int($0) } ?? 1000)
    case ("fuzz"?, let seed?):
        guard let seed = UInt64(seed), let count = words.dropFirst(2).first.flatMap({ Int($0) }) else { exit(64) }
        try fuzz(seed: seed, count: count, words.dropFirst(3))
    default: exit(64)
    }
} catch {
    answer(["error": .string((error as? StorageError)?.message ?? "\(error)")])
    exit(1)
}
