package import Screen

/// Draws the screen of a session, and remembers what it drew, so that a key draws what it changed.
///
/// Nothing in the session knows of it or tells it what has changed: every region is drawn from a value with all that it
/// shows, and that value is compared with the one it was drawn from last. So a frame never depends on the frames before
/// it; a new renderer draws the same.
package struct Renderer: Sendable {
    private var title = DrawnRegion<StatusView>()
    private var outline = DrawnRegion<OutlineView>()
    private var page = DrawnPage()
    private var findings = DrawnRegion<FindingsView>()
    private var foot = FootView.Drawn()

    package init() {}

    /// The smallest screen on which one can work.
    static let smallest = Size(columns: 20, rows: 5)

    /// The screen while the world is busy: the same, with what it is at.
    package mutating func frame(of session: Session, saying message: String) -> Frame {
        var busy = session
        busy.say(message)
        return frame(of: busy)
    }

    package mutating func frame(of session: Session) -> Frame {
        let size = session.size
        var frame = Frame(size: size, width: session.width)
        guard size.columns >= Renderer.smallest.columns, size.rows >= Renderer.smallest.rows else {
            frame.put("窗口太小", at: Point(column: 0, row: 0))
            frame.cursor = size.columns > 0 && size.rows > 0 ? Point(column: 0, row: 0) : nil
            return frame
        }
        var areas = session.areas
        if let form = session.seriesForm {
            // What stands under the form has no say.
            areas = Areas(size: size, isZen: false, focus: .page)
            SeriesFormView(form: form, isSample: session.shelf.state.isSample)
                .draw(FormAreas(size, form), &page, &frame)
        } else if let desk = session.desk {
            draw(desk, of: session, areas, &frame)
        } else if let start = session.start {
            StartView(start: start).draw(areas, &frame)
        } else {
            if session.overlays.isEmpty { frame.scrolled = Region(rows: areas.body, columns: 0..<size.columns) }
            ShelfView(
                shelf: session.shelf, sync: session.headWords, clock: session.clock, showsPreview: session.showsPreview,
                isLinear: session.settings.isLinear
            ).draw(areas, &frame)
        }
        if let lesson = session.lesson, session.desk != nil, areas.body.upperBound < areas.statusRow,
            !session.isReplacing
        {
            LessonView(lesson: lesson).draw(in: areas.body.upperBound..<areas.statusRow, &frame)
        }
        if let overlay = session.overlays.last {
            // Only what is spoken of is there to be read.
            if session.settings.isLinear, overlay.isPanel { frame = Frame(size: size, width: session.width) }
            Renderer.draw(overlay, of: session, &frame)
        }
        FootView(session: session).draw(areas, &foot, &frame)
        return frame
    }

    private mutating func draw(_ desk: consuming Desk, of session: Session, _ areas: Areas, _ frame: inout Frame) {
        let view = PageView(desk: desk, marks: SearchMarks(session), isFocused: session.settings.isFocused)
        if let outlined = OutlineView(view.desk, areas) { outline.put(outlined, on: &frame) }
        if let columns = areas.page {
            if session.overlays.isEmpty {
                frame.scrolled = Region(rows: areas.body, columns: columns.lowerBound..<session.size.columns)
            }
            view.draw(areas, &page, &frame)
        }
        if let list = FindingsView(view.desk, areas) { findings.put(list, on: &frame) }
        PaneEdges(areas: areas, focus: session.overlays.isEmpty ? view.desk.focus : nil).draw(on: &frame)
        if let status = StatusView(view.desk, sync: session.headWords, isSample: session.shelf.state.isSample, areas) {
            title.put(status, on: &frame)
        }
        if view.desk.focus == .outline, let columns = areas.outline {
            frame.cursor = Point(
                column: columns.lowerBound, row: areas.body.lowerBound + view.desk.outlineRow - view.desk.outlineScroll)
        }
    }

    private static func draw(_ overlay: Overlay, of session: Session, _ frame: inout Frame) {
        switch overlay {
        case .picker(let picker): PickerView(picker: picker, isLinear: session.settings.isLinear).draw(&frame)
        case .fields(let fields): FieldsView(fields: fields).draw(&frame)
        case .card(let card): CardView(card: card).draw(&frame)
        case .question(let question) where !question.details.isEmpty:
            CardView(card: Card(title: question.text, lines: question.details)).draw(&frame)
        case .replacement(let replacement):
            guard let bulletin = session.desk?.bulletin else { break }
            let areas = session.areas
            ReplacementView(replacement: replacement, bulletin: bulletin).draw(
                in: areas.body.upperBound..<areas.statusRow, &frame)
        case .prompt, .question, .search: break
        }
    }
}
