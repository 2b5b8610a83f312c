import Bulletins
import Screen
import Testing

@testable import Editor

@Suite("The state of the syncing")
struct SyncStatusTests {
    private func words(_ session: Session) -> String {
        ScreenText.text(session.frame()).split(separator: "\n").prefix(4).joined()
    }

    @Test("It stands in the head of the shelf and of the page, and goes when it is not known")
    func head() {
        var session = Session(size: Size(columns: 80, rows: 24))
        _ = session.update(.shelf(.listed(Sample.entries, name: "工作动态")))
        _ = session.update(.shelf(.synced(SyncStatus(short: "已同步 3 分钟前"))))
        #expect(words(session).contains("已同步 3 分钟前"))
        _ = session.update(
            .issue(.opened(OpenIssue(reference: "2023-36.json", draft: Draft(Sample.bulletin), series: Sample.series))))
        #expect(words(session).contains("已同步 3 分钟前"))
        _ = session.update(.shelf(.synced(nil)))
        #expect(!words(session).contains("已同步"))
    }

    @Test("News that somebody should know is said once; what was asked for is answered")
    func news() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let status = SyncStatus(short: "两天没有同步：口令过期", sentences: ["那边要口令"], isAlarming: true)
        _ = session.update(.shelf(.synced(status)))
        #expect(session.notice?.text == "那边要口令")
        session.notice = nil
        _ = session.update(.shelf(.synced(status)))
        #expect(session.notice == nil)
        _ = session.update(.shelf(.synced(status, isAsked: true)))
        #expect(session.notice?.text == "两天没有同步：口令过期；那边要口令")
    }

    @Test("What was said of a sync that failed goes when another went well, and nothing else does")
    func withdrawn() {
        var session = Session(size: Size(columns: 80, rows: 24))
        let refused = SyncStatus(short: "没有同步：Syncthing 也在同步", sentences: ["停掉其中一种"], isAlarming: true)
        let good = SyncStatus(short: "刚刚同步")
        for isAsked in [false, true] {
            _ = session.update(.shelf(.synced(refused, isAsked: isAsked)))
            #expect(session.notice?.text.contains("停掉其中一种") ?? false)
            _ = session.update(.shelf(.synced(good)))
            #expect(session.notice == nil)
        }
        _ = session.update(.shelf(.synced(refused)))
        session.notice = Notice("已保存")
        _ = session.update(.shelf(.synced(good)))
        #expect(session.notice?.text == "已保存")
    }

    @Test("The command asks the world to sync now")
    func command() {
        var session = Session(size: Size(columns: 80, rows: 24))
        Command["sync"]?.run(&session)
        let isAsked = session.effects.contains { if case .shelf(.sync) = $0 { true } else { false } }
        #expect(isAsked)
    }
}
