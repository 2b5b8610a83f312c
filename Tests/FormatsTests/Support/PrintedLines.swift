import Foundation
import Typesetting

/// The lines of pages without their spaces, as two programs can be asked for them alike.
enum PrintedLines {
    static func of(_ layout: Layout) -> [[String]] {
        (0..<layout.pageCount).map { page in
            let rows = layout.rowCount / layout.pageCount
            return (page * rows..<(page + 1) * rows).map { layout.row($0).text.removingSpaces }.filter { !$0.isEmpty }
        }
    }

    /// What poppler reads out of a pdf; the page numbers are ours too but stand outside of the grid.
    static func of(pdf: URL) throws -> [[String]] {
        let output = try Tool.run("pdftotext", ["-layout", pdf.path, "-"]).standardOutput
        let pages = String(decoding: output, as: UTF8.self).components(separatedBy: "\u{0C}").dropLast()
        return pages.map { page in
            let lines = page.components(separatedBy: "\n").map(\.removingSpaces).filter { !$0.isEmpty }
            return lines.filter { line in
                !(line.hasPrefix("—") && line.hasSuffix("—") && line.dropFirst().dropLast().allSatisfy(\.isNumber))
            }
        }
    }

    /// Where the two first differ, for a person; `nil` where they do not.
    static func difference(_ found: [[String]], _ expected: [[String]]) -> String? {
        for (page, lines) in expected.enumerated() {
            guard page < found.count else { return "只有 \(found.count) 页，应有 \(expected.count) 页" }
            for (index, line) in lines.enumerated() where index >= found[page].count || found[page][index] != line {
                return
                    "第 \(page + 1) 页第 \(index + 1) 行应为「\(line)」，现为「\(index < found[page].count ? found[page][index] : "")」"
            }
            if found[page].count > lines.count { return "第 \(page + 1) 页多出「\(found[page][lines.count])」" }
        }
        return found.count > expected.count ? "多出 \(found.count - expected.count) 页" : nil
    }

    /// How many lines of all stand on the same page in both.
    static func agreement(_ found: [[String]], _ expected: [[String]]) -> (same: Int, all: Int) {
        let same = zip(found, expected).reduce(0) { sum, pages in
            sum + pages.1.filter { pages.0.contains($0) }.count
        }
        return (same, expected.reduce(0) { $0 + $1.count })
    }
}

extension String {
    fileprivate var removingSpaces: String {
        let text = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
            .replacingOccurrences(of: "\u{2011}", with: "-")
        // However many dots there are from a heading to its page.
        return text.replacingOccurrences(of: "\\.{3,}", with: "…", options: .regularExpression)
    }
}
