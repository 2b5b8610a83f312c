import Screen

/// Something like the page of a bulletin beside an outline, for editing at random.
struct Sheet {
    var size: Size
    var paragraphs: [[Character]]
    var paragraph = 0
    var offset = 0
    var width = DisplayWidth.narrow
    /// What stands right of the page, if there is room.
    var margin = ""

    private static let noStart: Set<Character> = ["，", "。", "、", "”", "："]

    init(size: Size, paragraphs: [String]) {
        self.size = size
        self.paragraphs = paragraphs.map { Array($0) }
    }

    mutating func insert(_ text: String) {
        paragraphs[paragraph].insert(contentsOf: text, at: offset)
        offset += text.count
    }

    mutating func deleteBackward() {
        if offset > 0 {
            offset -= 1
            paragraphs[paragraph].remove(at: offset)
        } else if paragraph > 0 {
            offset = paragraphs[paragraph - 1].count
            paragraphs[paragraph - 1] += paragraphs.remove(at: paragraph)
            paragraph -= 1
        }
    }

    mutating func split() {
        let tail = Array(paragraphs[paragraph][offset...])
        paragraphs[paragraph].removeSubrange(offset...)
        paragraphs.insert(tail, at: paragraph + 1)
        paragraph += 1
        offset = 0
    }

    var frame: Frame {
        var frame = Frame(size: size, width: width)
        let left = min(24, size.columns / 3)
        let right = min(size.columns, left + 56)
        var row = 0
        for (number, text) in paragraphs.enumerated() {
            frame.put("\(number + 1).“条目”…", at: Point(column: 0, row: number), style: .faint, limit: left - 1)
            for line in lines(text, columns: right - left) {
                if number == paragraph, line.contains(offset) || line.upperBound == offset {
                    let columns = width.columns(String(text[line.lowerBound..<offset]))
                    frame.cursor = Point(column: min(left + columns, right - 1), row: row)
                }
                let style = number.isMultiple(of: 3) ? Style(.must, .underline) : .text
                frame.put(String(text[line]), at: Point(column: left, row: row), style: style, limit: right - left)
                frame.put(margin, at: Point(column: right, row: row), style: .faint)
                row += 1
            }
        }
        frame.put("本条 \(paragraphs[paragraph].count) 字", at: Point(column: 0, row: size.rows - 1), style: .accent)
        if frame.cursor?.row ?? 0 >= size.rows { frame.cursor = nil }
        return frame
    }

    /// Broken so that no mark begins a line.
    private func lines(_ text: [Character], columns: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < text.count {
            var end = start
            var used = 0
            while end < text.count, used + width.columns(String(text[end])) <= columns || end == start {
                used += width.columns(String(text[end]))
                end += 1
            }
            while end < text.count, end > start + 1, Sheet.noStart.contains(text[end]) { end -= 1 }
            result.append(start..<end)
            start = end
        }
        return result.isEmpty ? [0..<0] : result
    }
}
