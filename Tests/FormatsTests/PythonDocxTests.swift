import Bulletins
import Foundation
import Recognition
import Testing
import Typesetting

@testable import Formats

/// Another reader's opinion: python-docx opens our file without a warning and sees our texts in our styles.
@Suite(.enabled(if: PythonDocx.isPresent, "没有 python-docx，跳过")) struct PythonDocx读Word文件 {
    @Test func 文字和样式一致() throws {
        let bulletin = try Bulletin.everything()
        let bytes = try Exporter.word.export(bulletin).bytes
        let output = try Tool.run(PythonDocx.python, ["-W", "error", "-c", PythonDocx.script], input: Data(bytes))
        try #require(output.status == 0, "\(String(decoding: output.standardError, as: UTF8.self))")
        #expect(output.standardError.isEmpty)
        let found = String(decoding: output.standardOutput, as: UTF8.self).split(separator: "\n").map(String.init)
        // Tables stand beside the paragraphs there.
        let blocks = Layout(bulletin).blocks.filter { if case .tableRow = $0.kind { false } else { true } }
        let printed = blocks.map { block in
            // Who signs, and when, stands at the right by an indent.
            let isClosing = if case .closing = block.kind { true } else { false }
            // A tab of a text has two blanks before it, so that it always parts.
            let text = block.runs.map { run in
                if case .fill = run { isClosing ? "" : "\t" } else { run.string.replacing("\t", with: "  \t") }
            }.joined()
            let style = WordContents.isRunIn(block) ? "标题接正文" : style(of: block.kind)
            return "\(style)|\(block.kind == .imprintRule ? "\t" : text)"
        }
        #expect(found.filter { $0 != "Normal|" } == printed)
    }

    private func style(of kind: BlockKind) -> String {
        switch kind {
        case .name: "版头刊名"
        case .issueNumber: "版头期号"
        case .officeAndDate: "版头单位和日期"
        case .rule: "版头红线"
        case .title: "简报标题"
        case .issueLine: "标题下期号"
        case .coverage: "起止日期"
        case .sectionTitle: "Heading 1"
        case .subsectionTitle: "Heading 2"
        case .itemHeading(2): "栏目下的条目"
        case .itemHeading: "Heading 3"
        case .paragraph: "Normal"
        case .blankPageNotice: "此页无正文"
        case .imprintRule: "版记分隔线"
        case .imprintLine: "版记"
        case .copies: "版记份数"
        case .marks: "版头密级编号"
        case .issuer: "版头主办承办"
        case .innerHeading(_, own: 1): "Heading 4"
        case .innerHeading: "Heading 5"
        case .note: "编者按"
        case .tableCaption: "表题"
        case .picture: "图片"
        case .pictureCaption: "图题"
        case .itemEnd: "条目署名"
        case .attachmentList: "附件说明"
        case .closing(.contact): "联系方式"
        case .closing(.date): "成文日期"
        case .closing: "落款"
        case .attachmentMark: "附件序号"
        case .attachmentTitle: "附件标题"
        case .people: "版记人员"
        case .issuedBy: "印发机关"
        default: ""
        }
    }
}

enum PythonDocx {
    /// The interpreter that has it; a virtual environment's can be named.
    static let python = interpreter ?? "python3"

    static let isPresent = interpreter != nil

    /// What apt installs belongs to the system's own, which need not be the first on the path.
    private static let interpreter: String? = {
        let named = ProcessInfo.processInfo.environment["JIANBAO_PYTHON"]
        return [named, Tool.path("python3"), "/usr/bin/python3"].compactMap { $0 }.first { python in
            guard FileManager.default.isExecutableFile(atPath: python) else { return false }
            do { return try Tool.run(python, ["-c", "import docx"]).status == 0 } catch { return false }
        }
    }()

    static let script = """
        import io, sys, docx
        document = docx.Document(io.BytesIO(sys.stdin.buffer.read()))
        for paragraph in document.paragraphs:
            print(paragraph.style.name + "|" + paragraph.text)
        """
}
