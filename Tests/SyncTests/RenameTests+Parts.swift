import Bulletins
import Storage
import SystemPackage
import TestSupport
import Testing

@testable import Sync

// An issue is known by its parts.
extension RenameTests {
    /// Two issues, of which the first host gives the second the first's name; the first gets a third one, or the second's.
    @Test(
        "Names that go from one issue to another, while both are changed under the old ones",
        arguments: [false, true])
    func swapped(_ isCircle: Bool) throws {
        let hosts = try Hosts()
        let a = try hosts.first(
            "张三", ["series.json": series, "4.json": text(sample(4, id: "p")), "y.json": text(sample(5, id: "q"))])
        let b = try hosts.clone("李四")
        try b.sync()
        let goal = isCircle ? "y" : "x"
        for (old, new) in [("4", "z"), ("y", "4"), ("z", goal)] {
            _ = try a.shelf.rename(IssueFile(folder: a.path, name: .init("\(old).json")!), to: new)
        }
        for name in ["4.json", "y.json"] {
            try b.edit(name) { $0.sections[0].items[0].headline = "李四改的\(name)" }
        }
        for host in [a, b, a] { try host.sync() }
        for host in [a, b] {
            #expect(try issues(host) == ["4.json", "\(goal).json"])
            #expect(try host.bulletin("4.json").items.first?.headline == "李四改的y.json")
            #expect(try host.bulletin("\(goal).json").items.first?.headline == "李四改的4.json")
            #expect(questions(host).isEmpty)
        }
        #expect(try a.files() == b.files())
    }

    @Test(
        "Whichever names the issues of a shelf exchange: each is there once, under its new name, with what was changed"
    )
    func exchanged() throws {
        for seed in 1...6 {
            var random = SeededGenerator(seed: seed)
            let hosts = try Hosts()
            let names = (1...4).map { "\($0).json" }
            let files = names.enumerated().map { ($1, text(sample($0 + 1, id: "n\($0)"))) }
            let a = try hosts.first("张三", Dictionary(uniqueKeysWithValues: files))
            let b = try hosts.clone("李四")
            try b.sync()
            let goals = (names + ["5.json", "6.json"]).shuffled(using: &random).prefix(names.count)
            for (number, name) in names.enumerated() {
                _ = try a.shelf.rename(IssueFile(folder: a.path, name: .init(name)!), to: "w\(number)")
            }
            for (number, goal) in goals.enumerated() {
                let file = IssueFile(folder: a.path, name: .init("w\(number).json")!)
                _ = try a.shelf.rename(file, to: String(goal.dropLast(5)))
            }
            let changed = names.filter { _ in Bool.random(using: &random) }
            for name in changed { try b.edit(name) { $0.sections[0].items[0].headline = "李四改的\(name)" } }
            for host in [a, b].shuffled(using: &random) + [a, b, a] { try host.sync() }
            for host in [a, b] {
                #expect(try issues(host) == goals.sorted(), "seed \(seed)")
                for (name, goal) in zip(names, goals) where changed.contains(name) {
                    #expect(try host.bulletin(goal).items.first?.headline == "李四改的\(name)", "seed \(seed)")
                }
                #expect(questions(host).isEmpty, "seed \(seed)")
            }
            #expect(try a.files() == b.files(), "seed \(seed)")
        }
    }

    @Test(
        "Cut to one item, and renamed: it is the same issue, whoever does which, or one both",
        arguments: 0...3)
    func cut(_ order: Int) throws {
        let (a, b, _) = try renamedByA()
        let (cutter, name) = order < 2 ? (b, issue) : (a, renamed)
        try cutter.edit(name) {
            $0.sections.removeLast()
            $0.sections[0].items.removeLast()
        }
        if order >= 2 { try b.edit(issue) { $0.sections[0].items[0].headline = "李四改的" } }
        for host in order % 2 == 0 ? [a, b, a] : [b, a, b] { try host.sync() }
        for host in [a, b] {
            #expect(try issues(host) == [renamed])
            #expect(try host.bulletin(renamed).items.count == 1)
            #expect(questions(host).isEmpty)
        }
        #expect(try a.files() == b.files())
    }

    @Test(
        "An item that moves to another issue while it is changed where it was: both stay, and one sentence asks"
    )
    func movedItem() throws {
        let hosts = try Hosts()
        let a = try hosts.first(
            "张三", ["35.json": text(sample()), "36.json": text(sample(36, id: "k"))])
        let b = try hosts.clone("李四")
        try b.sync()
        let item = try #require(a.bulletin("35.json").items.first)
        try a.edit("35.json") { $0.sections[0].items.removeFirst() }
        try a.edit("36.json") { $0.sections[0].items.append(item) }
        try b.edit("35.json") { $0.sections[0].items[0].headline = "李四改的" }
        for host in [a, b, a] { try host.sync() }
        for host in [a, b] {
            #expect(questions(host).map(\.kind) == [.moved])
            #expect(try host.bulletin("36.json").items.contains { $0.id == item.id })
            #expect(try host.bulletin("35.json").items.first?.headline == "李四改的")
        }
        let sentence = "“35.json”里有一条，张三移到了“36.json”，本处又在原处改了，两期里都有；请留一处，删去另一处"
        #expect(questions(b).map(\.message) == [sentence])
        try a.edit("35.json") { $0.sections[0].items.removeFirst() }
        for host in [a, b] { try host.sync() }
        for host in [a, b] { #expect(questions(host).isEmpty) }
    }
}
