import Bulletins
import Storage
import SystemPackage
import TestSupport
import Testing

/// Looking through every issue of a shelf.
struct ShelfSearchTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func names(holding text: String, enough: Int = .max) throws -> [String] {
        let needle = Array(text.utf8)
        var names: [String] = []
        try shelf(folder.path).issues(
            where: { bytes in bytes.indices.contains { bytes[$0...].starts(with: needle) } },
            read: { file, bulletin in
                names.append("\(file.title) \(bulletin.masthead.number)")
                return names.count < enough
            })
        return names
    }

    @Test func `新的在前，只读可能有的`() throws {
        try folder.write(sample(number: 9, text: "企业").json, to: "2023-9.json")
        try folder.write(sample(number: 35, text: "企业").json, to: "2023-35.json")
        try folder.write(sample(number: 36, text: "别的").json, to: "2023-36.json")
        try folder.write(sample(year: 2024, number: 1, text: "企业").json, to: "2024-1.json")
        try folder.write(sample(number: 7, text: "企业").json, to: "别的名字.json")
        try folder.write("{ \"name\" : \"企业\" }", to: "series.json")
        #expect(try names(holding: "企业") == ["2024-1 1", "2023-35 35", "2023-9 9", "别的名字 7"])
    }

    @Test func `够了就停`() throws {
        for number in 1...5 { try folder.write(sample(number: number).json, to: "2023-\(number).json") }
        #expect(try names(holding: "第一段", enough: 2) == ["2023-5 5", "2023-4 4"])
    }

    @Test func `读不了的文件跳过去`() throws {
        try folder.write("{ \"title\" : \"企业\"", to: "2023-36.json")
        try folder.write(sample(text: "企业").json, to: "2023-35.json")
        try folder.write(sample(text: "企业").json, to: "2023-34.json", mode: 0)
        let found = try names(holding: "企业")
        #expect(found.contains("2023-35 35"))
        #expect(!found.contains { $0.hasPrefix("2023-36") })
    }

    @Test func `没有这个文件夹，说一声`() {
        #expect(throws: StorageError.self) {
            try shelf(folder.path.appending("没有")).issues(where: { _ in true }, read: { _, _ in true })
        }
    }
}
