import Bulletins
import TestSupport
import Testing

/// An issue prints as it was made, whatever becomes of the series.
struct LookTests {
    private static let old = series { $0.style.numberForm = "第1期" }

    private static func series(_ change: (inout Series) -> Void) -> Series {
        var series = Series(name: "动态")
        series.kinds = [Series.Kind(name: "增刊", numberForm: "增刊第1期"), Series.Kind(name: "专报")]
        change(&series)
        return series
    }

    private func next(_ series: Series) -> Bulletin { series.bulletin(year: 2026, number: 1, date: nil) }

    /// The series after a change, issues being there.
    private func changed(_ series: Series = old, _ change: (inout Series) -> Void) -> Series {
        var new = series
        change(&new)
        return new.keepingLook(of: series)
    }

    @Test func `从没改过样子的刊和它的各期，文件里一个字不多`() throws {
        #expect(changed { $0.office = "办公室" }.firstLook == nil)
        #expect(changed { $0.kinds.append(Series.Kind(name: "快报")) }.firstLook == nil)
        #expect(next(Self.old).look == nil)
        #expect(Self.old.printing(next(Self.old)) == Self.old)
    }

    @Test(
        arguments: [
            { $0.style.numberForm = "〔2026〕1号" }, { $0.style.levels = [PaperStyle.Level("【】")] },
            { $0.blankPageNotice = false }, { $0.kinds[0].numberForm = nil }, { $0.kinds[1].numberForm = "专报1" },
            { $0.kinds.remove(at: 0) },
        ] as [@Sendable (inout Series) -> Void])
    func `改了样子，已有的一期照旧印，新的一期照新的印`(change: @Sendable (inout Series) -> Void) throws {
        let issue = next(Self.old)
        let new = changed(Self.old, change)
        #expect(new.printing(issue).look == Self.old.look)
        for kind in ["", "增刊", "专报"] {
            #expect(new.printing(issue).numberForm(ofKind: kind) == Self.old.numberForm(ofKind: kind))
        }
        let later = next(new)
        #expect(new.printing(later).look == new.look && later.look == new.look)
        // Each as it was, however often the series changes.
        let newest = changed(new) { $0.style.source = .bracket }
        #expect(newest.printing(issue).look == Self.old.look && newest.printing(later).look == new.look)
        #expect(newest.firstLook == Self.old.look)
        #expect(try Series(json: newest.json) == newest && Bulletin(json: later.json) == later)
        // Other things of the series are as they are now.
        let moved = changed(new) {
            $0.office = "办公室"; $0.units = [Series.Unit(name: "东街街道")]
        }
        #expect(moved.printing(issue).units == moved.units && moved.printing(issue).office == "办公室")
    }

    @Test func `样子改回去，新的一期和起初的一样，文件里不写`() {
        let new = changed { $0.blankPageNotice = false }
        let back = changed(new) { $0.blankPageNotice = true }
        #expect(next(back).look == nil && back.printing(next(back)).look == Self.old.look)
        #expect(back.printing(next(new)).look == new.look)
    }

    @Test func `仿某一期新建，用新样子`() {
        let new = changed { $0.style.lines = 25 }
        #expect(new.bulletin(like: next(Self.old), year: 2026, number: 2, date: nil).look == new.look)
    }

    @Test func `两台主机同时改样子：各自的各期照各自的印`() {
        let issue = next(Self.old)
        let (here, there) = (changed { $0.style.lines = 25 }, changed { $0.style.columns = 26 })
        let (mine, theirs) = (next(here), next(there))
        for merged in [
            Series.merged(base: Self.old, mine: here, theirs: there, from: "乙"),
            Series.merged(base: Self.old, mine: there, theirs: here, from: "甲"),
        ] {
            #expect(merged.printing(issue).look == Self.old.look)
            #expect(merged.printing(mine).look == here.look && merged.printing(theirs).look == there.look)
        }
    }

    @Test func `更新版本写的、读不懂的样子原样留着，照现在的样子印`() throws {
        var file = next(Self.old).value
        guard case .object(var members) = file else { return }
        members["look"] = .object(["style": .object(["signature": .string("margin")])])
        file = .object(members)
        let issue = try Bulletin(file)
        let new = changed { $0.style.lines = 25 }
        #expect(issue.value == file && new.printing(issue).look == new.look)
        // Merged with a look of ours, theirs stays.
        var mine = next(Self.old)
        mine.look = new.look
        let merged = Merge(base: next(Self.old), mine: mine, theirs: issue).bulletin
        #expect(merged.value["look"] == members["look"])
    }

    @Test func `一个人换了样子，一个人改了字：都在；两个人各换各的，谁并谁都一样`() throws {
        let base = next(Self.old)
        var (mine, theirs) = (base, base)
        mine.look = changed { $0.style.lines = 25 }.look
        theirs.masthead.title = "题"
        let merged = Merge(base: base, mine: mine, theirs: theirs).bulletin
        #expect(merged.look == mine.look && merged.masthead.title == "题")
        theirs.look = changed { $0.style.lines = 26 }.look
        let (one, other) = (
            Merge(base: base, mine: mine, theirs: theirs), Merge(base: base, mine: theirs, theirs: mine)
        )
        #expect(one.bulletin.look == other.bulletin.look && one.conflicts.isEmpty)
    }

    @Test func `样子写错的刊，其余照读，说出错在哪里`() {
        let bytes = Array(#"{"name":"动态","firstLook":{"style":{"lines":"多"}}}"#.utf8)
        let (series, errors) = Series.reading(bytes)
        #expect(series.name == "动态")
        #expect(errors.map { $0.message(in: bytes) }.joined().contains("firstLook.style.lines"))
    }
}
