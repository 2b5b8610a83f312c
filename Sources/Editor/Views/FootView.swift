import Bulletins
import Proofreading
import Screen

/// The two lines at the foot: where you are, a message or a question; and the keys of where you are.
struct FootView {
    let session: Session

    /// What is drawn again only when it has changed.
    struct Drawn: Sendable {
        fileprivate var keys = DrawnRegion<KeyLine>()
        fileprivate var place = DrawnRegion<PlaceLine>()
    }

    func draw(_ areas: Areas, _ drawn: inout Drawn, _ frame: inout Frame) {
        let row = areas.statusRow
        let hasMessage =
            session.notice != nil || session.trouble != nil || !session.choicesToMake.isEmpty
            || !session.overlays.isEmpty
            || session.isPrefixed
        if areas.isZen {
            guard hasMessage else { return }
            frame.clear(row: row, columns: 0..<areas.size.columns)
            frame.clear(row: areas.helpRow, columns: 0..<areas.size.columns)
        }
        if session.isPrefixed, session.overlays.isEmpty {
            drawPrefixKeys(areas, &frame)
            return
        }
        switch session.overlays.last {
        case .prompt(let prompt)?:
            typed(prompt.line, label: prompt.label, row, &frame)
            drawNotice(upTo: row - 1, areas, &frame)
        case .fields(let fields)?:
            if session.notice != nil || session.trouble != nil {
                drawStatus(areas, &drawn, &frame)
            } else {
                frame.putShort(
                    fields.form.current?.help ?? "", at: Point(column: 1, row: row), style: .faint,
                    limit: areas.size.columns - 2)
            }
        case .search?:
            typed(session.finder.line, label: searchLabel, row, &frame)
            drawFound(row, &frame)
        case .question(let question)?:
            let asked = frame.putShort(
                question.text, at: Point(column: 1, row: row), style: Style(.text, .bold), limit: areas.size.columns - 2
            )
            let answers = question.answers.enumerated().map { index, answer in
                (key: answer.letter.map { "\(index + 1)/\($0)" } ?? "\(index + 1)", title: answer.title)
            }
            frame.cursor = Point(column: 1 + asked, row: row)
            return FootView.drawKeys(
                FootView.shortened(answers + Command.hints(session), frame.size.columns - 1, frame.width),
                areas.helpRow,
                &frame)
        case .card?: break
        case .replacement?: drawStatus(areas, &drawn, &frame)
        case .picker? where session.notice != nil: drawNotice(upTo: row, areas, &frame)
        case .picker? where session.trouble != nil: drawStatus(areas, &drawn, &frame)
        case .picker?: break
        case nil:
            drawStatus(areas, &drawn, &frame)
            if !drawRestOfNotice(areas, &frame) { drawn.keys.put(KeyLine(session, areas), on: &frame) }
            return
        }
        FootView.drawKeys(Command.hints(session), areas.helpRow, &frame)
    }

    /// What may follow the prefix key, on as many lines as it takes, for the moment until that key comes.
    private func drawPrefixKeys(_ areas: Areas, _ frame: inout Frame) {
        let keys = Command.prefixLine(
            in: session.context, isInTable: session.context == .page && session.desk?.cell != nil)
        var lines: [[(key: String, title: String)]] = [[]]
        var columns = 1
        let exit = Command["cancel"].map { [(key: $0.keyLabel, title: $0.title)] } ?? []
        for (key, title) in keys + exit {
            let needed = frame.width.extent("\(key) \(title)")
            if columns + needed > areas.size.columns - 1 {
                lines.append([])
                columns = 1
            }
            lines[lines.count - 1].append((key, title))
            columns += needed + 2
        }
        for (line, row) in zip(lines.reversed(), (0...areas.helpRow).reversed()) {
            frame.clear(row: row, columns: 0..<areas.size.columns)
            FootView.drawKeys(line, row, &frame)
        }
    }

    private var searchLabel: String {
        switch session.finder.purpose {
        case .everywhere: "各期里找"
        case .replace: "要换的"
        case .find: "查找"
        }
    }

    /// How many places there are, at the right of the search line; or what is wrong with the expression.
    private func drawFound(_ row: Int, _ frame: inout Frame) {
        let finder = session.finder
        let options = (finder.isExpression ? "正则 " : "") + (finder.isExact ? "严格 " : "")
        let found: String
        if finder.line.text.isEmpty || finder.problem != nil || finder.purpose == .everywhere {
            found = ""
        } else if let current = finder.current {
            found = "\(current + 1)/\(finder.matches.count)"
        } else {
            found = "没有"
        }
        let start = frame.putRight(options + found, before: frame.size.columns - 1, row: row, style: .faint)
        guard let problem = finder.problem else { return }
        let columns = 1 + frame.width.advance(searchLabel + "：" + finder.line.text) + 2
        frame.putShort(
            problem, at: Point(column: columns, row: row), style: Style(.alarm), limit: max(0, start - 1 - columns))
    }

    private func typed(_ line: TextLine, label: String, _ row: Int, _ frame: inout Frame) {
        let most = frame.size.columns * 2 / 3
        let start =
            1 + frame.putShort(label + "：", at: Point(column: 1, row: row), style: Style(.text, .bold), limit: most)
        frame.put(line, at: Point(column: start, row: row), limit: max(4, frame.size.columns - start - 8))
    }

    private func drawStatus(_ areas: Areas, _ drawn: inout Drawn, _ frame: inout Frame) {
        let point = Point(column: 1, row: areas.statusRow)
        let edge = session.edgeOfStatus
        frame.putRight(
            session.choicesToMake, before: areas.size.columns - 1, row: areas.statusRow, style: Style(.alarm, .bold))
        let limit = max(0, edge - point.column)
        // What was just said comes first; a trouble that lasts is there again after the next key.
        if let notice = session.notice {
            // Under what stands over the screen there is one line.
            let lines = session.overlays.isEmpty ? frame.width.wrapped(notice.text, columns: limit) : [notice.text]
            frame.putShort(lines[0], at: point, style: FootView.style(of: notice), limit: limit)
        } else if let trouble = session.trouble {
            frame.putShort(trouble, at: point, style: Style(.alarm, .bold), limit: limit)
        } else if let form = session.seriesForm {
            frame.putShort(form.form.current?.help ?? "", at: point, style: .faint, limit: limit)
        } else if let desk = session.desk {
            let end = frame.putRight(desk.findingCounts, before: edge, row: areas.statusRow, style: .faint)
            let room = max(0, end - 3)
            let place = desk.caret.position.place
            if let comparison = desk.comparison {
                let former = comparison.former(of: desk.text(place), at: place).map { "，原文：\($0)" } ?? ""
                frame.putShort(comparison.title + former, at: point, style: Style(.removed), limit: room)
            } else if let finding = desk.findingAtCaret {
                let cure = finding.cure.map { " → \($0)" } ?? ""
                frame.putShort(
                    "\(finding.level.title)：\(finding.message)\(cure)", at: point,
                    style: Style(finding.level.sentenceInk),
                    limit: room)
            } else {
                drawn.place.put(PlaceLine(desk, at: point, limit: room), on: &frame)
            }
        } else {
            var words = session.chosenState
            // What has no room is left out whole.
            while words.count > 1, frame.width.advance(words.joined(separator: "  ")) > limit { words.removeLast() }
            frame.putShort(words.joined(separator: "  "), at: point, style: .faint, limit: limit)
        }
    }

    /// What was just said about what stands over the screen: on as many rows as it takes, the last of them this.
    private func drawNotice(upTo last: Int, _ areas: Areas, _ frame: inout Frame) {
        guard let notice = session.notice else { return }
        let lines = frame.width.wrapped(notice.text, columns: areas.size.columns - 2)
        for (line, row) in zip(lines.reversed(), (0...max(0, last)).reversed()) {
            frame.clear(row: row, columns: 0..<areas.size.columns)
            frame.putShort(
                line, at: Point(column: 1, row: row), style: FootView.style(of: notice), limit: areas.size.columns - 2)
        }
    }

    /// A sentence too long for the line goes on where the keys stand, until the next key; one that is longer still
    /// begins above.
    private func drawRestOfNotice(_ areas: Areas, _ frame: inout Frame) -> Bool {
        let lines = session.linesOfNotice
        guard let notice = session.notice, lines.count > 1 else { return false }
        if lines.count > 2 {
            frame.clear(row: areas.statusRow, columns: 0..<session.edgeOfStatus)
            drawNotice(upTo: areas.helpRow, areas, &frame)
            return true
        }
        // The corner of the screen stays free: many terminals cannot fill it.
        frame.putShort(
            lines.dropFirst().joined(), at: Point(column: 1, row: areas.helpRow), style: FootView.style(of: notice),
            limit: areas.size.columns - 2)
        return true
    }

    private static func style(of notice: Notice) -> Style {
        let ink: Ink = [.plain: .text, .good: .good, .alarm: .alarm][notice.level] ?? .text
        return Style(ink, notice.level == .alarm ? .bold : [])
    }

    /// The titles cut so far that all the keys fit; where even that does not help, only the keys.
    private static func shortened(
        _ keys: [(key: String, title: String)], _ columns: Int, _ width: DisplayWidth
    ) -> [(key: String, title: String)] {
        let titles = keys.map { width.extent($0.title) }
        let others = keys.reduce(0) { $0 + width.advance($1.key) + 3 } - 1
        guard others + titles.reduce(0, +) > columns else { return keys }
        var limit = titles.max() ?? 0
        while limit > 4, others + titles.reduce(0, { $0 + min($1, limit) }) > columns { limit -= 1 }
        let fits = others + titles.reduce(0) { $0 + min($1, limit) } <= columns
        return keys.map { ($0.key, fits ? width.short($0.title, limit) : "") }
    }

    static func drawKeys(_ keys: [(key: String, title: String)], _ row: Int, _ frame: inout Frame) {
        for place in KeyPlaces(keys, room: frame.size.columns, frame.width).columns {
            let (key, title) = keys[place.index]
            draw(key, title, at: Point(column: place.columns.lowerBound, row: row), &frame)
        }
    }

    private static func draw(_ key: String, _ title: String, at point: Point, _ frame: inout Frame) {
        let label = key.isEmpty ? "" : key + " "
        let columns = frame.put(label, at: point, style: Style(.key, .bold))
        frame.put(title, at: Point(column: point.column + columns, row: point.row), style: .faint)
    }
}

/// The keys of where one is, while nothing stands over the screen.
struct KeyLine: RegionView {
    let columns: Range<Int>
    let rows: Range<Int>
    private let context: Context
    private let hasIssues: Bool

    init(_ session: Session, _ areas: Areas) {
        columns = 0..<areas.size.columns
        rows = areas.helpRow..<areas.helpRow + 1
        context = session.context
        hasIssues = !session.isOnEmptyShelf
    }

    func draw(on frame: inout Frame) {
        let keys = Command.helpLine(in: context, hasIssues: hasIssues).map { ($0.keyLabel, $0.title) }
        FootView.drawKeys(keys, rows.lowerBound, &frame)
    }
}
