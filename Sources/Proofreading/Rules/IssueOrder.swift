import Bulletins

extension Rule {
    static let issueOrder = Rule(
        "F24", "期号不连续", .advice,
        looksFor: "期号、总期号、印发日期与上一期接不上。",
        why: "期号按年连续编排，总期号一直连续。",
        wrong: "⟦37⟧", right: "36",
        falseAlarms: "上一期不在这个文件夹里时会误报；增刊另行编号。", kinds: [.masthead],
        check: .shelf { reading, archive in
            let masthead = reading.bulletin.masthead
            guard !reading.isRaw, masthead.number > 0, let last = archive.issue(before: reading.bulletin) else {
                return []
            }
            var marks: [PlacedMark] = []
            func report(_ field: Masthead.Field, _ message: String) {
                guard let text = masthead.text(field), !text.isEmpty else { return }
                marks.append(PlacedMark(Place.masthead(field), Mark(0..<text.scalarCount, message)))
            }
            if last.year == masthead.year, masthead.number != last.number + 1 {
                report(.number, "上一期是\(last.name)，这一期应是第\(last.number + 1)期")
            }
            if let serial = masthead.serial, let before = last.serial, last.number + 1 == masthead.number,
                serial != before + 1
            {
                report(.serial, "上一期的总期号是\(before)，这一期应是\(before + 1)")
            }
            if let date = masthead.date.day, let before = last.date, date < before {
                report(.date, "印发日期早于上一期（\(last.name)，\(before.printed)），请核对")
            }
            return marks
        })
}
