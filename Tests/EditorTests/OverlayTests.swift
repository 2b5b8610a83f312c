import Screen
import Testing

@testable import Editor

/// What stands over the screen: it comes once, and Esc leaves it.
@Suite struct OverlayTests {
    @Test func `文件不在了，问一次就够，一个 Esc 就回到版面`() {
        var session = Session.editing(Sample.bulletin)
        _ = session.update(.gone)
        _ = session.update(.gone)
        #expect(session.overlays.count == 1)
        session.press("Esc")
        #expect(session.context == .page)
    }

    @Test(arguments: ["F1", "C-p", "C-f", "C-g", "F2", "C-e", "C-o", "A-v", "F7", "C-r"])
    func `哪一层都能用 Esc 退回版面`(key: String) {
        var session = Session.editing(Sample.bulletin, caret: nil)
        session.press("Down \(key) Esc")
        #expect(session.context == .page)
    }
}
