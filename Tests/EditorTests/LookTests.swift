import Bulletins
import Screen
import Testing
import Typesetting

@testable import Editor

/// What the editor of an issue sees of the look of the series.
struct LookTests {
    private static let new: Series = {
        var series = Sample.series
        series.style.numberForm = "〔2024〕7号"
        series.style.levels = [PaperStyle.Level("【】")]
        return series.keepingLook(of: Sample.series)
    }()

    /// The sample issue, open while 刊物设置 is changed and left.
    private static func afterSettings(_ changed: Series = new) -> Session {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        _ = session.update(.series(.read(Sample.series, problem: nil)))
        _ = session.update(.series(.changed(changed, isOurs: true)))
        session.press("Esc")
        return session
    }

    /// As it is printed: the number, and the first section on the page and in the outline.
    private static func looksNew(_ session: Session) -> [Bool] {
        let desk = session.desk
        let texts = [desk?.layout, desk?.printed].compactMap { $0 }.map { layout in
            (0..<layout.rowCount).map { layout.row($0).text }.joined()
        }
        return texts.map { $0.contains("〔2024〕7号") && $0.contains("【重要讲话】") }
            + [desk?.outline.rows.contains { $0.title == "【重要讲话】" } ?? false]
    }

    @Test func `设置里换了样子，开着的一期照旧，问要不要换；换了一步撤销`() throws {
        var session = Self.afterSettings()
        #expect(!Self.looksNew(session).contains(true))
        let page = session.frame().text
        #expect(page.contains("本期也照改吗") && page.contains("样子：期号") && page.contains("用新样子"))
        session.press("Esc")
        #expect(!Self.looksNew(session).contains(true) && session.desk?.bulletin == Sample.bulletin)
        session = Self.afterSettings()
        session.press("Enter")
        #expect(!Self.looksNew(session).contains(false))
        #expect(session.desk?.bulletin.look == Self.new.look)
        session.press("C-z")
        #expect(!Self.looksNew(session).contains(true) && session.desk?.bulletin == Sample.bulletin)
        session.press("C-y")
        #expect(!Self.looksNew(session).contains(false))
    }

    @Test func `别人改了刊名，开着的一期说一声，要照改时问一遍`() {
        var renamed = Sample.series
        renamed.name = "云溪信息"
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        _ = session.update(.series(.changed(renamed, isOurs: false, by: "李四")))
        #expect(session.notice?.text.contains("李四改了刊物设置") == true)
        #expect(session.context == .page && session.desk?.bulletin == Sample.bulletin)
        _ = session.update(.series(.look(renamed)))
        #expect(session.context == .list)
        session.press("Enter")
        #expect(session.desk?.bulletin.masthead.name == "云溪信息")
        session.press("C-z")
        #expect(session.desk?.bulletin == Sample.bulletin)
    }

    @Test(arguments: ["用新样子", "换成新样子", "版式", "样子", "样式"]) func `后来要换，命令面板里找得到`(words: String) throws {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("C-p Text=\(words)")
        guard case .picker(let picker)? = session.overlays.last else {
            Issue.record("no palette")
            return
        }
        #expect(picker.rows.contains { $0.title == "用新样子" })
    }

    @Test func `别人改了设置，这里的一期也换得成新样子；已经是的说一声`() throws {
        var session = Session.editing(Sample.bulletin, series: Sample.series)
        session.press("C-p Text=用新样子")
        let effects = session.press("Enter")
        #expect(effects.contains { if case .series(.readLook) = $0 { true } else { false } })
        _ = session.update(.series(.look(Self.new)))
        #expect(!Self.looksNew(session).contains(false))
        #expect(session.notice?.text.contains("用上了新样子") == true)
        _ = session.update(.series(.look(Self.new)))
        #expect(session.notice?.text == "这一期就是现在的样子")
        session.press("C-z")
        #expect(!Self.looksNew(session).contains(true))
    }

    @Test func `换回从前的一版，样子也换回；别人换的样子并进来，版面跟着`() throws {
        var other = Sample.bulletin
        other.look = Self.new.look
        var session = Session.editing(other, series: Self.new)
        #expect(!Self.looksNew(session).contains(false))
        session.edit { desk throws(EditError) in
            try desk.perform(.become(Sample.bulletin), "换回", caret: desk.caret.position)
        }
        #expect(!Self.looksNew(session).contains(true))
        session = Session.editing(Sample.bulletin, series: Self.new)
        session.merge(Incoming(.file(hash: ""), base: Sample.bulletin, other, from: "王芳"))
        #expect(!Self.looksNew(session).contains(false))
    }

    @Test func `设置里看的是下一期的样子`() throws {
        var session = Session(size: Size(columns: 120, rows: 30))
        _ = session.update(.series(.read(Self.new, problem: nil)))
        #expect(session.frame().text.contains("【重要讲话】"))
    }

    @Test func `加一种另有期号样子的刊型，不碍这一期`() {
        var series = Sample.series
        series.kinds = [Series.Kind(name: "增刊", numberForm: "增刊第1期")]
        let session = Self.afterSettings(series.keepingLook(of: Sample.series))
        #expect(session.overlays.isEmpty)
    }

    @Test func `落款在设置里改了，开着的一期也可以照改`() {
        var series = Sample.series
        series.signature = "云溪区委督查室"
        var session = Self.afterSettings(series)
        #expect(session.frame().text.contains("落款"))
        session.press("Enter")
        #expect(session.desk?.bulletin.closing.values.text(.signature) == "云溪区委督查室")
    }
}
