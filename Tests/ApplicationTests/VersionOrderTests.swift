import Bulletins
import Editor
import Testing

@testable import Application

struct VersionOrderTests {
    @Test func `钟走错了，旧版还是按次序排`() {
        let jump = 365 * 24 * 3600
        let copies = [
            KeptVersion(number: 4, time: 1_700_000_000, changes: TextChanges(changed: 1)),
            KeptVersion(number: 3, time: 1_700_000_000 + jump),
            KeptVersion(number: 2, time: 1_700_000_000 - 9 * jump), KeptVersion(number: 1, time: 1_700_000_100),
        ]
        #expect(VersionList(copies).versions == copies)
    }
}
