import Glibc
import TestSupport
import Testing

/// The layers of the editor are the desk, the session and the views: each knows those below it and none above.
@Suite struct LayerTests {
    private struct Source {
        let path: String
        /// The names that it uses, comments left out.
        let names: Set<Substring>
        /// The types that it declares, and nests in no other.
        let types: Set<Substring>

        init(_ path: String, _ text: String) {
            self.path = path
            let code = text.split(separator: "\n").map { $0.prefix { $0 != "/" } }
            names = Set(code.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" } })
            types = Set(
                code.filter { $0.first?.isWhitespace == false }.compactMap { line in
                    let words = line.split { !$0.isLetter && !$0.isNumber }
                    let kind = words.firstIndex { ["struct", "enum", "class", "protocol"].contains($0) }
                    return kind.flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
                })
        }
    }

    private let sources = LayerTests.paths(under: "Sources/Editor").map { Source($0, PackageFile($0).text ?? "") }

    static func paths(under folder: String) -> [String] {
        guard let stream = opendir(PackageFile(folder).path) else { return [] }
        defer { closedir(stream) }
        var paths: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".swift") { paths.append("\(folder)/\(name)") }
            if !name.contains(".") { paths += LayerTests.paths(under: "\(folder)/\(name)") }
        }
        return paths.sorted()
    }

    /// `Desk+Typing.swift names Session`, of those that know what stands above them.
    private func arrows(from below: (Source) -> Bool, to above: (Source) -> Bool) -> [String] {
        let types = sources.filter(above).reduce(into: Set<Substring>()) { $0.formUnion($1.types) }
        return sources.filter(below).flatMap { source in
            source.names.intersection(types).map { "\(source.path) names \($0)" }
        }.sorted()
    }

    private func isView(_ source: Source) -> Bool { source.path.contains("/Views/") }

    @Test func `会话和文稿都不知道怎样画`() {
        #expect(sources.filter(isView).count > 10)
        #expect(arrows(from: { !isView($0) }, to: isView) == [])
    }

    @Test func `文稿不知道会话`() {
        let isOfDesk = { (source: Source) in source.path.contains("/Desk") }
        #expect(sources.filter(isOfDesk).count > 10)
        #expect(arrows(from: isOfDesk, to: { $0.types.contains("Session") || $0.path.contains("/Overlays/") }) == [])
    }
}
