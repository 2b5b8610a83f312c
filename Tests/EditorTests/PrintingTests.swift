import Bulletins
import Screen
import Testing

@testable import Editor

/// From ^E onto paper, and the page without its red head.
@Suite struct PrintingTests {
    private func session(_ series: Series = Sample.series) -> Session {
        var session = Session(
            size: Size(columns: 80, rows: 24),
            formats: [ExportFormat(name: "docx", title: "Word"), ExportFormat(name: "pdf", title: "PDF")])
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2024-07.json", draft: Draft(Sample.bulletin), series: series))))
        return session
    }

    private func exported(_ effects: [Effect]) -> (name: String, isPreprinted: Bool)? {
        for case .output(.export(_, let series, _, let name, _)) in effects { return (name, series.style.isPreprinted) }
        return nil
    }

    private func printed(_ effects: [Effect]) -> (queue: String, copies: Int, isPreprinted: Bool)? {
        for case .output(.print(_, let series, let queue, let copies)) in effects {
            return (queue, copies, series.style.isPreprinted)
        }
        return nil
    }

    private func asks(_ effects: [Effect]) -> Bool {
        effects.contains { if case .output(.listPrinters) = $0 { true } else { false } }
    }

    @Test func `套打是导出时的一种选择，文件名写明，刊物设置不动`() {
        var session = session()
        let effects = session.press("C-e 套打 Enter Enter")
        #expect(exported(effects)?.name == "营商环境工作动态第7期（套打）" && exported(effects)?.isPreprinted == true)
        #expect(session.desk?.series.style.isPreprinted == false)
        _ = session.update(.output(.exportExists(format: "pdf", name: "营商环境工作动态第7期（套打）.pdf")))
        #expect(exported(session.press("y"))?.isPreprinted == true, "the same again, over the old one")
        #expect(exported(session.press("C-e Enter Enter"))?.isPreprinted == false)
    }

    @Test func `纸上本来有红头的刊物，可以选带红头的`() {
        var series = Sample.series
        series.style.preprinted = true
        var session = session(series)
        let effects = session.press("C-e 带红头 Enter Enter")
        #expect(exported(effects)?.name == "营商环境工作动态第7期（红头）" && exported(effects)?.isPreprinted == false)
    }

    @Test func `打印：选打印机，问几份，默认一份；命令里打“打印”也到这里`() {
        var session = session()
        #expect(asks(session.press("C-e End 打印 Enter")))
        _ = session.update(.output(.printers(["Laser", "Copier"], standard: "Laser")))
        #expect(session.frame().text.contains("Laser") && session.frame().text.contains("默认"))
        #expect(printed(session.press("Enter Enter")).map { $0 == ("Laser", 1, false) } == true)
        #expect(asks(session.press("C-p 打印 Enter")))
        _ = session.update(.output(.printers(["Laser", "Copier"], standard: "Laser")))
        #expect(printed(session.press("Down Down Down Enter ２ 0 Enter")).map { $0 == ("Copier", 20, true) } == true)
    }

    @Test func `份数不是数字就不印；没有打印机，说没有，怎么办`() {
        var session = session()
        session.press("C-p 打印 Enter")
        _ = session.update(.output(.printers(["Laser"], standard: nil)))
        #expect(printed(session.press("Enter 很多 Enter")) == nil)
        #expect(session.notice?.text == "“很多”不是 1 到 999 的数字，没有打印")
        #expect(session.frame().texts[22].contains("印几份：很多"))
        session.press("Esc C-p 打印 Enter")
        _ = session.update(.failed("这台机器上没有打印命令 lp；导出 PDF，取回自己的电脑打印"))
        #expect(session.context == .page && session.notice?.text.contains("没有打印命令") == true)
    }

    // MARK: - Beside the editor

    @Test func `问打印机时能按 Esc 不等；答复来迟了不打断打字`() {
        var session = session()
        session.press("C-p 打印 Enter")
        #expect(session.frame().text.contains("正在问有哪些打印机"))
        #expect(printed(session.press("Enter")) == nil, "there is nothing to choose yet")
        session.press("Esc")
        #expect(session.context == .page)
        _ = session.update(.output(.printers(["Laser"], standard: nil)))
        #expect(session.context == .page)
    }

    @Test func `导出时接着写：标题行说正在导出，停手时才说导出到哪里，一个字不进别处`() {
        var session = session()
        session.press("C-e PDF Enter Enter")
        _ = session.update(.output(.working(["正在导出"])))
        #expect(session.frame().text.hasPrefix(" 营商环境工作动态 第7期") && session.frame().text.contains("正在导出…"))
        let before = session.desk?.bulletin
        session.press("甲")
        _ = session.update(.output(.working([])))
        _ = session.update(.output(.outcome(.output(.exported(["已导出到 x.pdf", "", "scp x ."])))))
        #expect(session.context == .page && session.notice == nil)
        session.press("乙")
        #expect(session.desk?.bulletin != before && session.notice == nil)
        _ = session.update(.input(.quiet))
        #expect(session.context == .page, "no card that takes the next key")
        #expect(session.notice?.text.contains("已导出到 x.pdf") == true)
        #expect(!session.frame().text.contains("正在导出"))
        session.press("C-z C-z")
        #expect(session.desk?.bulletin == before)
    }

    @Test func `等着看的，马上说；问话开着的，等它关了再说`() {
        var session = session()
        session.press("C-e PDF Enter Enter")
        _ = session.update(.output(.outcome(.output(.exported(["已导出到 x.pdf", "", "scp x ."])))))
        #expect(session.context == .card)
        session.press("Enter C-e PDF Enter Enter C-p")
        _ = session.update(.output(.outcome(.failed("磁盘满了"))))
        _ = session.update(.input(.quiet))
        #expect(session.context == .list && session.notice == nil)
        session.press("Esc")
        _ = session.update(.input(.quiet))
        #expect(session.notice?.text == "磁盘满了")
    }

    @Test func `Esc 先做别的，没有别的可做就停下导出；退出先问`() {
        var session = session()
        _ = session.update(.output(.working(["正在打印"])))
        session.press("S-Right")
        #expect(!stops(session.press("Esc")) && stops(session.press("Esc")))
        session.isOfOneIssue = true
        session.press("C-q")
        #expect(session.frame().text.contains("正在打印，还没有完"))
        #expect(!session.press("Esc").contains { if case .quit = $0 { true } else { false } })
        let effects = session.press("C-q 离")
        #expect(stops(effects) && effects.contains { if case .quit = $0 { true } else { false } })
    }

    // MARK: - 印样

    private func proof(_ effects: [Effect]) -> ProofView? {
        for case .output(.proof(_, _, let view)) in effects { return view }
        return nil
    }

    @Test func `F12 看光标所在一页的印样；PgDn、空格往下，到头说一句，别的键回来`() throws {
        var session = session()
        let first = try #require(proof(session.press("F12")))
        #expect(first.page == 0 && first.pageCount == 3)
        let shown = first.cut(into: 2)
        let effects = session.update(.output(.outcome(.output(.proofReady([1], shown)))))
        #expect(effects.contains { if case .output(.showProof([1], shown)) = $0 { true } else { false } })
        #expect(session.notice == nil)
        let below = try #require(proof(session.update(.output(.proofLeft(.key(Key(.pageDown)), shown)))))
        #expect(below.cut(into: 2).title == "印样 第1页下半/共3页")
        let next = try #require(proof(session.update(.output(.proofLeft(.text(" "), below.cut(into: 2))))))
        #expect(next.cut(into: 2).title == "印样 第2页上半/共3页")
        let back = try #require(proof(session.update(.output(.proofLeft(.key(Key(.up)), next.cut(into: 2))))))
        #expect(back.cut(into: 2).title == "印样 第1页下半/共3页")
        #expect(proof(session.update(.output(.proofLeft(.key(Key(.up)), shown)))) == nil)
        #expect(session.notice?.text == "这是第一页")
        #expect(proof(session.update(.output(.proofLeft(.text("甲"), shown)))) == nil && session.context == .page)
    }

    @Test func `印样做好时已经接着打字了：不抢屏幕，说一声`() {
        var session = session()
        session.press("F12 甲")
        let effects = session.update(.output(.outcome(.output(.proofReady([1], ProofView(page: 0, of: 1))))))
        #expect(!effects.contains { if case .output(.showProof) = $0 { true } else { false } })
        _ = session.update(.input(.quiet))
        #expect(session.notice?.text.contains("印样做好了") == true)
    }

    private func stops(_ effects: [Effect]) -> Bool {
        effects.contains { if case .output(.stopJobs) = $0 { true } else { false } }
    }
}
