import Screen

/// What is to be done next in the lesson, under the page in which it is done.
struct LessonView {
    let lesson: Lesson

    func draw(in rows: Range<Int>, _ frame: inout Frame) {
        guard let top = rows.first else { return }
        let columns = frame.size.columns
        let bar = Style(.text, .reverse)
        frame.clear(row: top, columns: 0..<columns, style: bar)
        let steps = Lesson.Step.allCases
        let titles = steps.map { (lesson.done.contains($0) ? "√" : "") + $0.title }.joined(separator: "  ")
        let end = frame.putRight(titles, before: columns - 1, row: top, style: bar)
        let title = lesson.step.map { "入门 \($0.rawValue + 1)/\(steps.count)  \($0.title)" } ?? "入门  五步都做完了"
        frame.putShort(
            title, at: Point(column: 1, row: top), style: bar.adding(.bold), limit: max(0, end - 2))
        let lines =
            lesson.step.map { [$0.lines[0], lesson.hint ?? $0.lines[1]] }
            ?? [
                "\(Command.key("quit")) 回书架，练习的东西不留下。",
                "\(Command.key("help")) 有全部的键，\(Command.key("palette")) 打字就找到命令；按错了，\(Command.key("undo"))。",
            ]
        let shown = lines.enumerated().flatMap { index, line in
            frame.width.wrapped(line, columns: columns - 2).map { (line: $0, isTask: index == 0) }
        }
        for (text, row) in zip(shown, rows.dropFirst()) {
            frame.putShort(
                text.line, at: Point(column: 1, row: row), style: text.isTask ? Style(.accent, .bold) : .text,
                limit: columns - 2)
        }
    }
}
