import Bulletins
import Storage
import SystemPackage
import Testing

@testable import Sync

@Suite("Pictures of issues that two hosts make")
struct PictureTests {
    /// An issue with a picture of each name in its first item.
    private func illustrated(_ number: Int, id: String, _ names: [String]) -> Bulletin {
        var bulletin = sample(number, id: id)
        bulletin.sections[0].items[0].paragraphs += names.map { .picture(Picture(name: $0)) }
        return bulletin
    }

    private func pictures(_ office: Office, _ issue: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for picture in try office.bulletin(issue + ".json").pictures {
            found[picture.name] = try office.read("\(issue).files/\(picture.name)")
        }
        return found
    }

    @Test("Both made 第37期 with pictures: each has its own, under the name that its issue has got")
    func bothMade() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.write(illustrated(37, id: "a", ["1.png"]), to: "2023-37.json")
        try a.write("甲图", to: "2023-37.files/1.png")
        try b.write(illustrated(37, id: "b", ["1.png", "2.png"]), to: "2023-37.json")
        try b.write("乙图", to: "2023-37.files/1.png")
        try b.write("乙二图", to: "2023-37.files/2.png")
        try a.sync()
        let report = try b.sync()
        try a.sync()
        #expect(report.questions.map(\.file) == ["2023-37.json"])
        for office in [a, b] {
            #expect(try pictures(office, "2023-37") == ["1.png": "甲图"])
            #expect(try pictures(office, "2023-37（李四）") == ["1.png": "乙图", "2.png": "乙二图"])
            #expect(try office.read("2023-37.files/2.png") == nil, "a picture of another issue stayed")
        }
    }

    @Test("A picture put into an issue that has moved meanwhile goes after it")
    func later() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.write(sample(37, id: "a"), to: "2023-37.json")
        try b.write(illustrated(37, id: "b", ["1.png"]), to: "2023-37.json")
        try b.write("乙图", to: "2023-37.files/1.png")
        try a.sync()
        let file = IssueFile(folder: b.shelf.folder, name: "2023-37.json")
        let client = Client(editor: "李四")
        try b.shelf.announce(Presence(client: client, issue: file), in: file)
        #expect(try b.sync().postponed == ["2023-37.files/1.png", "2023-37.json"])
        #expect(try pictures(b, "2023-37") == ["1.png": "乙图"], "what somebody looks at is left to him")
        try b.write(illustrated(37, id: "b", ["1.png", "2.png"]), to: "2023-37.json")
        try b.write("乙二图", to: "2023-37.files/2.png")
        try b.sync()
        b.shelf.leave(client, file)
        try b.sync()
        try a.sync()
        for office in [a, b] {
            #expect(try pictures(office, "2023-37（李四）") == ["1.png": "乙图", "2.png": "乙二图"])
            #expect(try office.read("2023-37.files/1.png") == nil)
            #expect(try office.read("2023-37.files/2.png") == nil)
        }
    }

    @Test("Two different pictures of one name in one issue: both are there, and each paragraph says which is its own")
    func sameName() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        for (office, section, picture) in [(a, 0, "甲图"), (b, 1, "乙图")] {
            try office.edit("2023-35.json") {
                $0.sections[section].items[0].paragraphs.append(.picture(Picture(name: "图 1.png")))
            }
            try office.write(picture, to: "2023-35.files/图 1.png")
        }
        try a.sync()
        let report = try b.sync()
        try a.sync()
        #expect(report.questions == [])
        for office in [a, b] {
            let issue = try office.bulletin("2023-35.json")
            #expect(issue.conflicts == [])
            let names = issue.sections.prefix(2).map { $0.items[0].paragraphs.compactMap(\.picture?.name) }
            #expect(names == [["图 1.png"], ["图 1（李四）.png"]])
            #expect(try pictures(office, "2023-35") == ["图 1.png": "甲图", "图 1（李四）.png": "乙图"])
        }
    }

    @Test("A picture whose paragraph is not saved yet keeps its name, the other's is told")
    func unsaved() throws {
        let hosts = try Hosts()
        let a = try hosts.first("张三", shelfFiles)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.edit("2023-35.json") { $0.sections[0].items[0].paragraphs.append(.picture(Picture(name: "图 1.png"))) }
        try a.write("甲图", to: "2023-35.files/图 1.png")
        try b.write("乙图", to: "2023-35.files/图 1.png")
        try a.sync()
        try b.sync()
        try b.edit("2023-35.json") { $0.sections[1].items[0].paragraphs.append(.picture(Picture(name: "图 1.png"))) }
        try b.sync()
        try a.sync()
        for office in [a, b] {
            #expect(try pictures(office, "2023-35") == ["图 1.png": "乙图", "图 1（张三）.png": "甲图"])
        }
    }

    @Test("A picture that both changed is asked about as a picture, until the issue is saved again")
    func bothChanged() throws {
        let hosts = try Hosts()
        var files = shelfFiles
        files["2023-35.json"] = text(illustrated(35, id: "i", ["1.png"]))
        files["2023-35.files/1.png"] = "旧图"
        let a = try hosts.first("张三", files)
        let b = try hosts.clone("李四")
        try b.sync()
        try a.write("甲图", to: "2023-35.files/1.png")
        try b.write("乙图", to: "2023-35.files/1.png")
        try a.sync()
        let report = try b.sync()
        #expect(
            report.questions.map(\.message) == [
                "图片“2023-35.files/1.png”两处都换了：张三的用这个名，本处的在“2023-35.files/1（李四）.png”；要用本处的，请在那一期里换上它，不用的不必管"
            ])
        #expect(SyncState.read(of: b.shelf)?.questions.count == 1)
        try b.edit("2023-35.json") { $0.sections[0].items[0].paragraphs[2] = .picture(Picture(name: "1（李四）.png")) }
        try b.sync()
        #expect(SyncState.read(of: b.shelf)?.questions == [])
        #expect(try pictures(b, "2023-35") == ["1（李四）.png": "乙图"])
    }
}
