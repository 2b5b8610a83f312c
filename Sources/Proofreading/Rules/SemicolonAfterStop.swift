extension Rule {
    static let semicolonAfterStop = Rule(
        "P24", "分号管不住句号", .hint,
        looksFor: "“一是……。……；二是”这样用分号隔开、里面却有句号的并列项。",
        why: "分号的停顿小于句号，并列项里面有了句号，项与项之间也要用句号。",
        source: "GB/T 15834—2011 4.6",
        wrong: "一是强化调度。每周通报进度⟦；⟧二是优化服务。", right: "一是强化调度。每周通报进度。二是优化服务。",
        falseAlarms: "引文里的句号不算。", kinds: [.paragraph],
        onlyWith: "；",
        check: .passage { passage, _ in
            let points = passage.points
            return zip(points, points.dropFirst()).compactMap { point, next in
                let stop = next.start - 1
                guard next.value == point.value + 1, passage[stop] == "；" else { return nil }
                var depth = 0
                let holdsStop = (point.start..<stop).contains { index in
                    if passage[index].isOpening { depth += 1 }
                    if passage[index].isClosing { depth -= 1 }
                    return depth == 0 && passage[index] == "。"
                }
                return holdsStop ? Mark(stop..<stop + 1, "前一项里已有句号，项与项之间也用句号", ["。"]) : nil
            }
        })
}
