import Screen
import Testing

/// Keys as tables write them and as help shows them.
struct KeyTests {
    @Test(arguments: [
        ("C-s", Key(.character("s"), .control), "^S"),
        ("A-x", Key(.character("x"), .alt), "A-X"),
        ("C-A-x", Key(.character("x"), [.control, .alt]), "C-A-X"),
        ("A-Up", Key(.up, .alt), "A-↑"),
        ("A-Down", Key(.down, .alt), "A-↓"),
        ("C-Left", Key(.left, .control), "C-←"),
        ("C-S-Left", Key(.left, [.control, .shift]), "C-S-←"),
        ("S-C-Left", Key(.left, [.control, .shift]), "C-S-←"),
        ("S-Right", Key(.right, .shift), "S-→"),
        ("F1", Key(.function(1)), "F1"),
        ("F12", Key(.function(12)), "F12"),
        ("S-F7", Key(.function(7), .shift), "S-F7"),
        ("Enter", Key(.enter), "Enter"),
        ("A-Enter", Key(.enter, .alt), "A-Enter"),
        ("Tab", Key(.tab), "Tab"),
        ("S-Tab", Key(.tab, .shift), "S-Tab"),
        ("Backspace", Key(.backspace), "退格"),
        ("Delete", Key(.delete), "Delete"),
        ("Insert", Key(.insert), "Insert"),
        ("Esc", Key(.escape), "Esc"),
        ("Home", Key(.home), "Home"),
        ("C-End", Key(.end, .control), "C-End"),
        ("PgUp", Key(.pageUp), "PgUp"),
        ("PgDn", Key(.pageDown), "PgDn"),
        ("C--", Key(.character("-"), .control), "^-"),
        ("C-/", Key(.character("/"), .control), "^/"),
        ("A-1", Key(.character("1"), .alt), "A-1"),
        ("F", Key(.character("F")), "F"),
        ("-", Key(.character("-")), "-"),
        ("是", Key(.character("是")), "是"),
    ])
    func `键的写法读成键，又有帮助里的样子`(_ text: String, _ key: Key, _ label: String) throws {
        let read = try #require(Key(text))

        #expect(read == key)
        #expect(read.label == label)
    }

    @Test(arguments: [
        "", "C-", "X-s", "c-s", "enter", "F0", "F13", "F+5", "F07", "F-1", "C-Enterr", "ab", "C-ab", "CS-Left",
        "Ctrl-s",
    ])
    func `别的写法不是键`(_ text: String) {
        #expect(Key(text) == nil)
    }
}
