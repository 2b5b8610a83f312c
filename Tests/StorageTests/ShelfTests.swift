import Bulletins
import Glibc
import SystemPackage
import TestSupport
import Testing

@testable import Storage

struct ShelfTests {
    @Test func `series.json 有一处不对：能读的照用，说出错处；不往里写，免得读不出的丢了`() throws {
        let folder = try TemporaryFolder()
        let wrong = #"{"name":"动态","units":["东街街道"]}"#
        try folder.write(wrong, to: "series.json")
        let shelf = StorageTests.shelf(folder.path)
        let (series, problem) = shelf.series()
        #expect(series.name == "动态")
        #expect(problem?.message.contains("series.json") == true && problem?.message.contains("units[0]") == true)
        #expect(throws: StorageError.self) { try shelf.changeSeries { $0.rulesOff = ["P07"] } }
        #expect(try folder.text("series.json") == wrong)
        try folder.write(#"{"name":"动态"}"#, to: "series.json")
        try shelf.changeSeries { $0.rulesOff = ["P07"] }
        #expect(shelf.series().series.rulesOff == ["P07"] && shelf.series().problem == nil)
    }

    @Test func `往词表里添一行：别人写的留着，写过的不再写`() throws {
        let folder = try TemporaryFolder()
        let shelf = StorageTests.shelf(folder.path)
        try shelf.addLine("数智", to: "known.txt", in: "lexicon")
        #expect(try folder.text("lexicon/known.txt") == "数智\n")
        try folder.write("# 说明\n数智\n链群", to: "lexicon/known.txt")
        try shelf.addLine("价机智", to: "known.txt", in: "lexicon")
        try shelf.addLine("数智", to: "known.txt", in: "lexicon")
        #expect(try folder.text("lexicon/known.txt") == "# 说明\n数智\n链群\n价机智\n")
    }

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `列出各期，新的在前，读不了的也在，附有原因`() throws {
        try folder.write(sample(number: 34).json, to: "2023-34.json")
        try folder.write(sample(number: 35).json, to: "2023-35.json")
        try folder.write(sample(year: 2024, number: 1).json, to: "2024-1.json")
        try folder.write("{\n  \"format\" : 1,\n}\n", to: "2023-36.json")
        try folder.write("{}", to: "series.json")
        try folder.write("x", to: "说明.txt")

        let entries = try shelf(folder.path).entries()

        #expect(entries.map(\.file.title) == ["2024-1", "2023-36", "2023-35", "2023-34"])
        guard case .unreadable(let error) = entries[1].content else {
            Issue.record("2023-36 should be unreadable")
            return
        }
        #expect(error.message.contains("2023-36.json") && error.message.contains("第3行"))
        #expect(
            entries[2].summary
                == Summary(year: 2023, number: 35, date: "2023年10月8日", title: "信息周报", items: 2, words: 31))
        #expect(try folder.text("2023-36.json") == "{\n  \"format\" : 1,\n}\n")
    }

    @Test func `没有本期标题的一期，列出第一条的标题`() throws {
        var bulletin = sample(number: 34)
        bulletin.masthead.title = ""
        try folder.write(bulletin.json, to: "2023-34.json")
        #expect(try shelf(folder.path).entries()[0].summary?.title == bulletin.items[0].headline)
        bulletin.sections = []
        try folder.write(bulletin.json, to: "2023-34.json")
        #expect(try shelf(folder.path).entries()[0].summary?.title == bulletin.masthead.name)
    }

    @Test func `一部分一部分地列，新的先来，列完和一次列出的一样`() throws {
        for number in 1...30 { try folder.write(sample(number: number).json, to: "2023-\(number).json") }
        try folder.write(sample(year: 2024, number: 1).json, to: "2024-01.json")
        try folder.write(sample(year: 2025, number: 2).json, to: "特刊.json")

        var listing = try shelf(folder.path).listing()
        listing.read(3)
        #expect(listing.count == 32 && !listing.isWhole)
        #expect(listing.entries.map(\.file.title) == ["2024-01", "2023-30", "2023-29"])
        while !listing.isWhole { listing.read(7) }
        // What its name does not tell, the masthead does.
        #expect(listing.entries.first?.file.title == "特刊")
        #expect(try listing.entries == shelf(folder.path).entries())
    }

    @Test func `索引可以随时删掉，坏了也只是重读`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        try age("2023-35.json")
        let first = try shelf(folder.path).entries()
        let index = folder.path.appending(".jianbao").appending("index")
        #expect(try TemporaryFolder.read(index).count > 30)

        #expect(try shelf(folder.path).entries() == first)
        for damage in ["", "jianbao-index 3 00000000\n", "垃圾"] {
            try folder.write(damage, to: ".jianbao/index")
            #expect(try shelf(folder.path).entries() == first)
        }
        _ = index.withPlatformString { unlink($0) }
        #expect(try shelf(folder.path).entries() == first)
    }

    @Test func `文件变了，列表跟着变`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        try age("2023-35.json")
        _ = try shelf(folder.path).entries()
        var other = sample()
        other.masthead.title = "改过的题"
        try folder.write(other.json, to: "2023-35.json")
        #expect(try shelf(folder.path).entries().first?.summary?.title == "改过的题")
    }

    @Test func `文件名里有控制字符和制表符，照样列出，说的时候是看得见的记号`() throws {
        let names = ["a\tb\nc.json", "\u{1B}[31m.json", "\u{202E}x.json"]
        for name in names { try folder.write(sample().json, to: name) }
        for name in names { try age(name) }
        for _ in 1...2 {
            let entries = try shelf(folder.path).entries()
            #expect(Set(entries.map(\.file.name.string)) == Set(names))
            #expect(entries.allSatisfy { $0.summary != nil })
            #expect(Set(entries.map(\.file.title)) == ["a␉b␊c", "␛[31m", "␦x"])
        }
    }

    @Test func `期号、数字和路径都能找到那一期`() throws {
        try folder.write(sample(year: 2022, number: 35).json, to: "2022-35.json")
        try folder.write(sample(number: 35).json, to: "2023-35.json")
        try folder.write(sample(number: 36).json, to: "别的名字.json")
        try folder.write("坏的", to: "2023-37.json")
        let shelf = shelf(folder.path)

        #expect(try shelf.file(for: "2022-35").title == "2022-35")
        #expect(try shelf.file(for: "2022年第35期").title == "2022-35")
        #expect(try shelf.file(for: "第35期").title == "2023-35")
        #expect(try shelf.file(for: "35").title == "2023-35")
        #expect(try shelf.file(for: "2023-36").title == "别的名字")
        #expect(try shelf.file(for: "37").title == "2023-37")
        #expect(try shelf.file(for: folder.path.appending("2022-35.json").string).title == "2022-35")
        #expect(try shelf.file(for: "2022-35.json").title == "2022-35")
        #expect(throws: StorageError.noSuchIssue(reference: "99")) { try shelf.file(for: "99") }
        #expect(throws: StorageError.noSuchIssue(reference: "2024-1")) { try shelf.file(for: "2024-1") }
        #expect(throws: StorageError.badReference(reference: "三十五")) { try shelf.file(for: "三十五") }
        #expect(throws: StorageError.noSuchIssue(reference: "没有/x.json")) { try shelf.file(for: "没有/x.json") }
    }

    @Test func `列表里列出的名字，不是期号的也找得到那一期`() throws {
        for name in ["2026-1", "2026-1（乙）", "2026-增刊1（乙）", "特刊", "2010-0b"] {
            try folder.write(sample(number: 1).json, to: "\(name).json")
        }
        try folder.write("{}", to: "series.json")
        for isConfined in [false, true] {
            let shelf = shelf(folder.path, isConfined: isConfined)
            for entry in try shelf.entries() { #expect(try shelf.file(for: entry.file.title) == entry.file) }
            #expect(try shelf.file(for: "2026-1(乙)").title == "2026-1（乙）")
            for name in ["2026-1（丙）", "series", ".."] {
                #expect(throws: StorageError.badReference(reference: name)) { try shelf.file(for: name) }
            }
        }
    }

    @Test func `期号改过而文件名没改的，列表知道它现在是哪一期`() throws {
        func other(_ year: Int, _ number: Int, kind: String = "", in name: String) throws -> String? {
            var bulletin = sample(year: year, number: number)
            bulletin.masthead.kind = kind
            try folder.write(bulletin.json, to: "\(name).json")
            return try shelf(folder.path).entries().first { $0.file.title == name }?.otherNumber
        }
        #expect(try other(2023, 37, in: "2023-36") == "2023-37")
        #expect(try other(2024, 36, in: "2023-36") == "2024-36")
        #expect(try other(2026, 2, in: "2026-1（乙）") == "2026-2")
        #expect(try other(2010, 5, in: "2010-0b") == "2010-5")
        #expect(try other(2024, 2, kind: "增刊", in: "2024-增刊1") == "2024-增刊2")
        #expect(try other(2024, 1, in: "2024-增刊1") == "2024-1")
        for (name, number, kind) in [("2023-36", 36, ""), ("2023-36（乙）", 36, ""), ("2023-增刊1", 1, "增刊"), ("特刊", 3, "")]
        {
            #expect(try other(2023, number, kind: kind, in: name) == nil, "\(name)")
        }
    }

    @Test func `两期同号，说是哪两期；改过期号的，按文件名也找得到`() throws {
        func numbered(_ number: Int) -> Bulletin {
            var bulletin = sample()
            bulletin.masthead.number = number
            return bulletin
        }
        try folder.write(numbered(36).json, to: "2023-34.json")
        try folder.write(numbered(36).json, to: "2023-36.json")
        let shelf = shelf(folder.path)
        #expect(throws: StorageError.ambiguous(reference: "36", names: ["2023-34.json", "2023-36.json"])) {
            try shelf.file(for: "36")
        }
        #expect(try shelf.file(for: "34").title == "2023-34")
        #expect(try shelf.file(for: "2023-36").title == "2023-36")
        let renumbered = try shelf.file(for: "34")
        #expect(shelf.namesake(of: renumbered, Masthead(year: 2023, number: 36))?.title == "2023-36")
        #expect(shelf.namesake(of: renumbered, Masthead(year: 2023, number: 37)) == nil)
        #expect(shelf.namesake(of: try shelf.file(for: "2023-36"), Masthead(year: 2023, number: 36)) == nil)
    }

    @Test func `只许看本处简报时，路径不许用`() throws {
        try folder.write(sample().json, to: "2023-35.json")
        let shelf = shelf(folder.path, isConfined: true)
        #expect(try shelf.file(for: "35").title == "2023-35")
        #expect(try shelf.file(for: "2023-35.json").title == "2023-35")
        // As the list has it.
        let listed = try #require(shelf.entries().first).file
        #expect(try shelf.file(for: listed.path.string) == listed)
        #expect(throws: StorageError.confined(reference: "series.json")) { try shelf.file(for: "series.json") }
        #expect(throws: StorageError.confined(reference: "/etc/passwd")) { try shelf.file(for: "/etc/passwd") }
        #expect(throws: StorageError.confined(reference: "./2023-35.json")) { try shelf.file(for: "./2023-35.json") }
    }

    @Test func `链接指向设备、管道、文件夹，或者绕圈，都不打开，说出原因`() throws {
        func link(_ target: String, _ name: String) {
            _ = folder.path.appending(name).withPlatformString { symlink(target, $0) }
        }
        link("/dev/zero", "1.json")
        link(".", "2.json")
        link("3.json", "3.json")
        link("不在", "4.json")
        _ = folder.path.appending("5.json").withPlatformString { mkfifo($0, 0o600) }
        _ = folder.path.appending("6.json").withPlatformString { mkdir($0, 0o700) }
        let entries = try shelf(folder.path).entries()
        #expect(entries.count == 6)
        for entry in entries {
            guard case .unreadable(let error) = entry.content else {
                Issue.record("\(entry.file.title) should not be readable")
                continue
            }
            #expect(error.message.contains(entry.file.title))
            #expect(throws: StorageError.self) { try shelf(folder.path).load(entry.file) }
        }
    }

    @Test func `太大的文件不读`() throws {
        try folder.write("", to: "1.json")
        _ = folder.path.appending("1.json").withPlatformString { truncate($0, off_t(Shelf.sizeLimit + 1)) }
        let file = try shelf(folder.path).file(for: "1.json")
        #expect(throws: StorageError.tooLarge(name: "1.json", limit: Shelf.sizeLimit)) {
            try shelf(folder.path).load(file)
        }
    }

    @Test(arguments: [time_t(12_000_000_000), -3_000_000_000, time_t.max, time_t.min])
    func `文件的时间再怪，也列得出、打得开`(seconds: time_t) throws {
        try folder.write(sample().json, to: "2023-35.json")
        // A file system keeps the nearest that it can; some refuse.
        try? age("2023-35.json", seconds)
        let shelf = shelf(folder.path)
        #expect(try shelf.entries().map(\.file.title) == ["2023-35"])
        #expect(try shelf.load(shelf.file(for: "2023-35")).bulletin == sample())
        let status = FileStatus.nanoseconds(seconds: seconds, 999_999_999)
        #expect(abs(status) < Int.max / 2 && (status < 0) == (seconds < 0))
    }

    /// Sets the time of a file back, so that the index trusts it.
    private func age(_ name: String, _ seconds: time_t = 1_700_000_000) throws {
        let past = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        let result = folder.path.appending(name).withPlatformString { utimensat(AT_FDCWD, $0, past, 0) }
        guard result == 0 else { throw Errno(rawValue: errno) }
    }
}
