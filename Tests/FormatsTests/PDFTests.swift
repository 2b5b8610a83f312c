import Bulletins
import Formats
import Foundation
import Recognition
import TestSupport
import Testing
import Typesetting

/// Our pdf, read by poppler.
@Suite(.enabled(if: PDFProgram.isPresent && Tool.path("pdftotext") != nil, "没有 jianbao-pdf 或 poppler-utils，跳过"))
struct PDF文件 {
    private static let series = Series(blankPageNotice: true)

    private func pdf(_ bulletin: Bulletin, _ series: Series = Self.series) throws -> (URL, TemporaryFolder, [String]) {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "a.pdf")
        let output = try Exporter.pdf.export(
            bulletin, series: series,
            options: Exporter.Options(pdfProgram: PDFProgram.path, picture: { Papers.picture($0) }))
        try Data(output.bytes).write(to: file)
        return (file, folder, output.remarks)
    }

    private func run(_ tool: String, _ arguments: String...) throws -> String {
        String(decoding: try Tool.run(tool, arguments).standardOutput, as: UTF8.self)
    }

    @Test(.realBulletin) func 真实简报的每一行每一页都与版面相同() throws {
        var bulletin = try Importer.bulletin(RealBulletin.bytes, name: "a.txt").0
        bulletin.imprint = try Bulletin.everything().imprint
        let (file, folder, _) = try pdf(bulletin)
        let expected = PrintedLines.of(Layout(bulletin, series: Self.series))
        #expect(try PrintedLines.difference(PrintedLines.of(pdf: file), expected) == nil)
        withExtendedLifetime(folder) {}
    }

    @Test func 样样俱全的一期的每一行每一页都与版面相同() throws {
        let bulletin = try Bulletin.everything()
        let (file, folder, _) = try pdf(bulletin)
        let expected = PrintedLines.of(Layout(bulletin, series: Self.series))
            .map { page in
                // The picture itself stands where the page has its name.
                page.filter { $0 != "［图：车间.png］" }.map { $0.replacingOccurrences(of: "␉", with: "") }
            }
        #expect(try PrintedLines.difference(PrintedLines.of(pdf: file), expected) == nil)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: Papers.all + [Papers.whole]) func 别的单位的报纸每一行每一页都与版面相同(paper: String) throws {
        let (bulletin, series) = try Papers.read(paper)
        let (file, folder, _) = try pdf(bulletin, series)
        // The picture itself stands where the page has its name.
        let expected = PrintedLines.of(Layout(bulletin, series: series)).map { $0.filter { $0 != "［图：车间.png］" } }
        #expect(try PrintedLines.difference(PrintedLines.of(pdf: file), expected) == nil)
        withExtendedLifetime(folder) {}
    }

    @Test(arguments: [6, 8, 10, 12, nil]) func 宽得缩小了字的表格和有表头的表格也与版面相同(columns: Int?) throws {
        let bulletin = columns.map { LaidTables.wide($0) } ?? LaidTables.headed
        let (file, folder, _) = try pdf(bulletin)
        let expected = PrintedLines.of(Layout(bulletin, series: Self.series))
        #expect(try PrintedLines.difference(PrintedLines.of(pdf: file), expected) == nil)
        withExtendedLifetime(folder) {}
    }

    /// In the type of the imprint, which is smaller than the grid's.
    @Test func 印发日期与共印份数在一条右边线上() throws {
        let (bulletin, series) = try Papers.read(Papers.whole)
        let (file, folder, _) = try pdf(bulletin, series)
        let words = try run("pdftotext", "-bbox", file.path, "-").split(separator: "\n")
        func end(_ text: String) throws -> Double {
            let word = try #require(words.last { $0.contains("\(text)</word>") })
            return try #require(word.firstMatch(of: /xMax="([0-9.]+)"/).flatMap { Double($0.1) })
        }
        #expect(abs(try end("印发") - end("份）")) < 1)
        withExtendedLifetime(folder) {}
    }

    @Test func 字体嵌入并取子集属性和书签齐全() throws {
        let (file, folder, _) = try pdf(.everything())
        let fonts = try run("pdffonts", file.path).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(
                font.firstMatch(of: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/).map { "\($0.1) \($0.2) \($0.3)" }
                    == "yes yes yes")
        }
        let properties = try run("pdfinfo", file.path)
        #expect(properties.contains("示范区营商环境工作动态 第7期"))
        #expect(properties.contains("示范区优化营商环境工作领导小组办公室"))
        #expect(properties.contains("A4"))
        withExtendedLifetime(folder) {}
    }

    @Test func 同一期排两次字节相同() throws {
        let bulletin = try Bulletin.everything()
        let options = Exporter.Options(pdfProgram: PDFProgram.path)
        #expect(try Exporter.pdf.export(bulletin, options: options) == Exporter.pdf.export(bulletin, options: options))
    }

    @Test func 没有装公文字体时说用什么代替() throws {
        let (_, _, remarks) = try pdf(.everything())
        let isInstalled = try run("fc-list", "仿宋_GB2312").contains("仿宋")
        #expect(remarks.contains { $0.hasPrefix("没有安装") && $0.contains("仿宋_GB2312") } == !isInstalled)
    }
}

@Suite struct PDF程序不在时 {
    @Test func 说明怎么办() throws {
        let options = Exporter.Options(pdfProgram: "/nowhere/jianbao-pdf")
        #expect(throws: ExportError.noProgram) { try Exporter.pdf.export(Bulletin(), options: options) }
    }

    @Test func 程序出错时转告它的话() throws {
        #expect(throws: ExportError.failed("一种中文字体也没有找到")) {
            try export(by: "echo 一种中文字体也没有找到 >&2; exit 1")
        }
        #expect(throws: ExportError.noLibrary) {
            try export(by: "echo 'error while loading shared libraries: libcairo.so.2' >&2; exit 127")
        }
        #expect(throws: ExportError.failed("jianbao-pdf 意外退出（137）")) { try export(by: "kill -9 $$") }
    }

    private func export(by script: String) throws {
        let folder = try TemporaryFolder()
        let program = folder.url.appending(path: "jianbao-pdf").path
        // Written by another process: a program that somebody has open for writing cannot be run.
        let write = "printf '#!/bin/sh\n%s\n' \"$2\" > \"$1\"; chmod +x \"$1\""
        _ = try Tool.run("sh", ["-c", write, "sh", program, script])
        _ = try Exporter.pdf.export(Bulletin(), options: Exporter.Options(pdfProgram: program))
    }
}

enum PDFProgram {
    /// Built beside the tests.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let folder = bundle.components(separatedBy: "/jianbaoPackageTests.xctest")[0]
        return "\(folder)/jianbao-pdf"
    }()

    static var isPresent: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
