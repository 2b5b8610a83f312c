extension Rule {
    static let ellipses = Rule(
        "P15", "省略号", .must,
        looksFor: "用 ...、。。。、单个“…”代替省略号。",
        why: "省略号是六个点，占两个字的位置。",
        source: "GB/T 15834—2011 4.11.2",
        wrong: "水电气暖⟦...⟧一次办好", right: "水电气暖……一次办好",
        falseAlarms: "版本号、文件名、西文里的 ... 和目录里连到页码的点不报。", isSure: true,
        onlyWith: ".．。、·…⋯",
        check: .passage { passage, _ in
            var marks: [Mark] = []
            var index = 0
            while index < passage.count {
                let scalar = passage.scalars[index]
                guard isDot(scalar) else {
                    index += 1
                    continue
                }
                let end = passage.end(of: index) { $0 == scalar }
                if let mark = mark(index..<end, in: passage) { marks.append(mark) }
                index = end
            }
            return marks
        })

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "。", "…", "⋯", "·", "、", "．": true
        default: false
        }
    }

    private static func mark(_ range: Range<Int>, in passage: Passage) -> Mark? {
        let (before, after) = (passage[range.lowerBound - 1], passage[range.upperBound])
        let isChinese = before.isChinese || after.isChinese
        // 一、总体要求……………3: the leader of a table of contents.
        let page = passage.end(of: range.upperBound) { $0.isSpace }
        let isLeader = passage[page].isDigit && passage.end(of: page, while: \.isDigit) == passage.count
        if range.count > 2, isLeader { return nil }
        switch passage[range.lowerBound] {
        case ".", "．":
            guard range.count >= 3, isChinese, !(before.isAlphanumeric && after.isAlphanumeric) else { return nil }
        case "·":
            guard range.count >= 3 else { return nil }
        case "。":
            guard range.count >= 3 else { return nil }
            return Mark(range, "省略号是六个点“……”，句末只用一个句号", ["……", "。"], isSure: false)
        case "、":
            guard range.count >= 3 else { return nil }
            return Mark(range, "省略号是六个点“……”", ["……"], isSure: false)
        case "…":
            guard range.count != 2, range.count != 4, isChinese else { return nil }
        case "⋯":
            break
        default: return nil
        }
        return Mark(range, "省略号是六个点“……”", ["……"])
    }
}
