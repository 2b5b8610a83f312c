import Foundation
import Testing

@testable import Proofreading

struct OfficeLexiconTests {
    @Test func `数据文件夹里的词表样张，每一行都读得懂`() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../data/lexicon").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        #expect(names.map { String($0.dropLast(4)) } == Lexicon.embedded.map(\.name).sorted())
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            var lexicon = Lexicon()
            #expect(lexicon.add(text, from: name).isEmpty, "\(name)")
            // The examples are right as well, once their mark is taken away.
            let examples = text.split(separator: "\n").filter {
                $0.contains(" → ") && $0.hasPrefix("# ") && !$0.contains("错 → 对")
            }
            #expect(lexicon.add(examples.map { String($0.dropFirst(2)) }.joined(separator: "\n"), from: name).isEmpty)
        }
    }
}
