import Application
import Screen

/// A display that types what a script says, and keeps what was shown last.
final class ScriptedDisplay: Display {
    let size: Size
    let width = DisplayWidth.narrow
    let notice: String? = nil
    let hasPendingInput = false
    var isMouseReported = false
    let takesClipboard: Bool? = nil
    let canSuspend = false
    private(set) var frame: Frame?
    /// The texts of the last frame.
    var rows: [String] { frame?.texts ?? [] }
    private(set) var copied: [String] = []
    private let onShow: ([String]) -> Void
    private(set) var script: ArraySlice<Input>
    /// What comes when it is at its end.
    private let end: [Input]

    /// Somebody sits there, and types when ``type(_:)`` says it.
    init() {
        size = Size(columns: 80, rows: 24)
        onShow = { _ in }
        script = []
        end = []
    }

    func type(_ inputs: [Input]) { script += inputs }

    /// After the script come pauses, and then the line is gone.
    init(
        _ script: [Input], pauses: Int = 2, size: Size = Size(columns: 80, rows: 24),
        onShow: @escaping ([String]) -> Void = { _ in }
    ) {
        self.size = size
        self.onShow = onShow
        end = [.hangup]
        self.script = (script + Array(repeating: .quiet, count: pauses) + [.hangup])[...]
    }

    func show(_ frame: Frame) {
        self.frame = frame
        onShow(rows)
    }

    func inputs(timeout: Int, watching files: [Int32]) -> (inputs: [Input], ready: [Int32]) {
        (script.popFirst().map { [$0] } ?? end, [])
    }

    func copy(_ text: String) -> Bool {
        copied.append(text)
        return true
    }

    func showPlain(_ text: String, prompt: String) {}
    var takesFiles = false
    private(set) var sent: [(name: String, file: [UInt8])] = []
    func send(_ file: [UInt8], named name: String) -> Bool {
        sent.append((name, file))
        return true
    }
    let pictureForm: PictureForm? = nil
    let pictureRoom = (width: 800, height: 600)
    func showPicture(_ picture: [UInt8], as form: PictureForm, prompt: String) -> Input? { nil }
    func redraw() {}
    func suspend() {}
}

extension [Input] {
    /// `甲`, `C-s`, `Down`: keys by their names, everything else as text.
    static func script(_ words: String) -> [Input] {
        words.split(separator: " ").map { word in
            word.count > 1 ? Key(String(word)).map { .key($0) } ?? .text(String(word)) : .text(String(word))
        }
    }
}
