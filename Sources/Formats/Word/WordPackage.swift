/// The parts of a Word file that hold text, read and checked.
struct WordPackage {
    let document: XMLElement
    private(set) var styles = WordStyles(nil)
    private(set) var numbering = WordNumbering(nil)
    private(set) var footnotes: [String: XMLElement] = [:]
    private(set) var endnotes: [String: XMLElement] = [:]
    private(set) var comments: [XMLElement] = []
    private(set) var headers: [XMLElement] = []
    private(set) var footers: [XMLElement] = []
    /// The pictures that its text can show, by the ids that it has for them, each with the name that the first place says.
    private(set) var pictures: [String: (file: PictureFile, name: String)] = [:]
    /// Whether we wrote it and nobody changed it since, so that its styles say what everything is.
    private(set) var isOurs = false

    init(_ bytes: [UInt8]) throws(ImportError) {
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .notWord(FileSignature.kind(of: bytes) ?? "纯文本或别的文件") }
        do throws(ZipReader.Failure) {
            let zip = try ZipReader(bytes)
            try self.init(zip)
        } catch {
            switch error {
            case .damaged: throw .damaged("压缩结构不完整")
            case .encrypted: throw .encrypted
            case .tooManyEntries: throw .tooComplex("里面的文件太多")
            case .tooLarge: throw .tooComplex("解开后太大")
            case .refused(let reason): throw reason
            }
        }
    }

    private init(_ zip: ZipReader) throws(ZipReader.Failure) {
        try WordPackage.checkKind(zip)
        let root = try WordPackage.relations(zip, of: "")
        let main = root.first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
        guard let document = try WordPackage.part(zip, main) else { throw .damaged }
        guard document.name == "w:document" else { throw .refused(.damaged("正文不是 Word 的格式")) }
        self.document = document
        var images: [(id: String, target: String)] = []
        for relation in try WordPackage.relations(zip, of: main) {
            switch relation.kind {
            case "styles": styles = WordStyles(try WordPackage.part(zip, relation.target))
            case "numbering": numbering = WordNumbering(try WordPackage.part(zip, relation.target))
            case "footnotes": footnotes = WordPackage.notes(try WordPackage.part(zip, relation.target))
            case "endnotes": endnotes = WordPackage.notes(try WordPackage.part(zip, relation.target))
            case "comments": comments = (try WordPackage.part(zip, relation.target)).map { Array($0.elements) } ?? []
            case "header": if let header = try WordPackage.part(zip, relation.target) { headers.append(header) }
            case "footer": if let footer = try WordPackage.part(zip, relation.target) { footers.append(footer) }
            case "image": images.append((relation.id, relation.target))
            default: break
            }
        }
        // Behind all that holds text: what cannot be read is left out, and harms nothing else.
        for (id, target) in images {
            guard let bytes = try? zip.read(target, upTo: PictureFile.limit), let file = PictureFile(bytes) else {
                continue
            }
            pictures[id] = (file, "")
        }
        namePictures(in: document)
        let application = root.first { $0.kind == "extended-properties" }?.target
        if let application, let properties = try WordPackage.part(zip, application) {
            isOurs = properties.elements.contains {
                $0.name.hasSuffix(":Application") && $0.text == WordStyle.application
            }
        }
    }

    /// The names that drawings have for people: `车间.png`; of ours all that stands in the frame.
    private mutating func namePictures(in element: XMLElement) {
        for inner in element.elements {
            if inner.name == "w:drawing", let id = WordText.pictureIDs(of: inner).first, let known = pictures[id],
                known.name.isEmpty
            {
                pictures[id] = (known.file, WordText.pictureName(of: inner) ?? "")
            } else {
                namePictures(in: inner)
            }
        }
    }

    /// Says what an archive is that is no plain docx.
    private static func checkKind(_ zip: ZipReader) throws(ZipReader.Failure) {
        let names = zip.names
        let hasMacros = try zip.read("[Content_Types].xml").map { String(decoding: $0, as: UTF8.self) }
            .map { $0.contains("macroEnabled") || $0.contains("vbaProject") }
        if hasMacros == true || names.contains(where: { $0.hasSuffix("vbaProject.bin") }) { throw .refused(.macros) }
        if zip.contains("word/document.xml") || names.contains(where: { $0.hasPrefix("word/") }) { return }
        if names.contains(where: { $0.hasPrefix("xl/") }) { throw .refused(.notWord("Excel 表格")) }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { throw .refused(.notWord("PPT 演示文稿")) }
        if zip.contains("content.xml") { throw .refused(.notWord("ODF 文档（odt、ods）")) }
        if !zip.contains("[Content_Types].xml") { throw .refused(.notWord("压缩包")) }
    }

    private static func notes(_ part: XMLElement?) -> [String: XMLElement] {
        var notes: [String: XMLElement] = [:]
        // The separators between text and notes are kept among the notes and have a type.
        for note in part?.elements ?? [] where note["w:type"] == nil || note["w:type"] == "normal" {
            if let id = note["w:id"] { notes[id] = note }
        }
        return notes
    }

    private static func part(_ zip: ZipReader, _ name: String) throws(ZipReader.Failure) -> XMLElement? {
        guard let bytes = try zip.read(name) else { return nil }
        do throws(XMLReader.Failure) {
            return try XMLReader.read(bytes)
        } catch {
            switch error {
            case .malformed(let line): throw .refused(.damaged("\(name.excerpted) 第\(line)行读不通"))
            case .documentType: throw .refused(.tooComplex("里面有 DOCTYPE 声明，正常的 Word 文件没有"))
            case .tooComplex: throw .refused(.tooComplex("层次或内容太多"))
            }
        }
    }

    private struct Relation {
        let id: String
        /// The last step of its type: `styles`.
        let kind: String
        /// The name of the entry it points at.
        let target: String
    }

    private static func relations(_ zip: ZipReader, of part: String) throws(ZipReader.Failure) -> [Relation] {
        let steps = part.split(separator: "/").map(String.init)
        let folder = Array(steps.dropLast())
        let name = (folder + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
        guard let root = try WordPackage.part(zip, name) else { return [] }
        return root.elements.compactMap { relation in
            guard let type = relation["Type"], let target = relation["Target"], relation["TargetMode"] != "External",
                let kind = type.split(separator: "/").last
            else { return nil }
            return Relation(
                id: relation["Id"] ?? "", kind: String(kind),
                target: resolved(target, in: target.hasPrefix("/") ? [] : folder))
        }
    }

    /// A key into the archive; it names nothing outside it, whatever stands in it.
    private static func resolved(_ target: String, in folder: [String]) -> String {
        var steps = folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}

extension String {
    /// The name of an entry for a message: bounded, on one line.
    fileprivate var excerpted: String { String(prefix(40)).filter { !$0.isNewline } }
}
