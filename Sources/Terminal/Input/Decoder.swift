internal import Screen

/// Turns the bytes that a terminal sends into `Input`; times are milliseconds of any steady clock.
///
/// It reads nothing and waits for nothing: the owner feeds it what came, and calls `expire` when `deadline` has passed
/// without more.
struct Decoder {
    /// The number of the function key that a terminal means by `ESC[25~`: S-F1 on the Linux console, S-F3 elsewhere.
    var firstShiftedFunction = 3
    /// Whether bytes came that are not UTF-8; they are dropped.
    private(set) var hasMetForeignBytes = false

    private var reports: [Report] = []
    /// What may yet become a whole character or sequence.
    private var pending: [UInt8] = []
    /// The paste under way.
    private var paste: Paste?
    /// Whether a paste was given up whose end may yet come.
    private var isPasteOpen = false
    /// Whether the terminal is known to mark pastes: it has marked one, or says so.
    private var bracketsPastes = false
    private var lastByte = 0
    /// When an Escape was reported that may have been the head of a sequence cut by the line.
    private var escaped: Int?
    private var clicks = Clicks()

    /// All that these bytes complete, in order; characters that came together are one text.
    mutating func feed(_ bytes: [UInt8], at moment: Int) -> [Input] {
        guard !bytes.isEmpty else { return [] }
        // A person who types on does not keep a paste alive whose end is lost.
        let unfinished = paste.map { moment >= $0.deadline } ?? false ? expire(at: moment) : []
        return unfinished + take(bytes, at: moment)
    }

    private mutating func take(_ bytes: [UInt8], at moment: Int) -> [Input] {
        lastByte = moment
        defer { escaped = nil }
        if isPasteOpen, pending.isEmpty, Paste.isRest(bytes) {
            isPasteOpen = false
            paste = Paste(at: moment)
        }
        if pending.isEmpty, paste == nil {
            if !bracketsPastes, Paste.isBare(bytes) { return [.paste(Paste.text(bytes))] }
            if isTail(bytes, at: moment) { pending = [Byte.escape] }
        }
        pending += bytes
        return drain()
    }

    /// What the terminal has said of itself since the last call.
    mutating func takeReports() -> [Report] {
        defer { reports = [] }
        return reports
    }

    /// When `expire` is due; nil while nothing is half done, or what is can wait for ever.
    var deadline: Int? {
        if let paste { return paste.deadline }
        guard pending.first == Byte.escape else { return nil }
        if pending.allSatisfy({ $0 == Byte.escape }) { return lastByte + Patience.escape }
        return lastByte + (pending.count == 2 ? Patience.introducer : Patience.sequence)
    }

    /// Takes what is half done for what it is now, since nothing more came.
    mutating func expire(at moment: Int) -> [Input] {
        guard let deadline, moment >= deadline else { return [] }
        if let unfinished = paste {
            paste = nil
            isPasteOpen = true
            return [.paste(unfinished.text)]
        }
        defer { pending = [] }
        if pending.allSatisfy({ $0 == Byte.escape }) {
            escaped = moment
            return pending.map { _ in .key(Key(.escape)) }
        }
        return pending.count == 2 ? [.key(Sequences.alt(pending[1]))] : []
    }

    /// Whether the bytes continue an Escape that was given up a moment ago.
    private func isTail(_ bytes: [UInt8], at moment: Int) -> Bool {
        guard let escaped, moment - escaped < Patience.tail, bytes.count > 1 else { return false }
        guard bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "O") else { return false }
        if case .key = Sequences.read([Byte.escape] + bytes, from: 0, shiftedFunction: firstShiftedFunction) {
            return true
        }
        return false
    }

    private mutating func drain() -> [Input] {
        var inputs = Inputs()
        var index = 0
        while index < pending.count, let end = takeOne(from: index, into: &inputs) { index = end }
        inputs.endText()
        pending.removeFirst(index)
        return inputs.all
    }

    /// Takes what begins at an index.
    ///
    /// - Returns: where it ends; nil where it is not whole yet.
    private mutating func takeOne(from index: Int, into inputs: inout Inputs) -> Int? {
        if paste != nil {
            guard let end = paste?.take(pending, from: index, at: lastByte) else { return pending.count }
            inputs.append(.paste(paste?.text ?? ""))
            paste = nil
            return end
        }
        let byte = pending[index]
        if byte == Byte.escape { return takeSequence(from: index, into: &inputs) }
        guard byte >= 0x20, byte != Byte.delete else {
            inputs.append(.key(Sequences.control(byte)))
            return index + 1
        }
        switch Characters.read(pending, from: index) {
        case .whole(let count):
            inputs.append(text: pending[index..<index + count])
            return index + count
        case .broken:
            hasMetForeignBytes = true
            return index + 1
        case .partial: return nil
        }
    }

    private mutating func takeSequence(from index: Int, into inputs: inout Inputs) -> Int? {
        switch Sequences.read(pending, from: index, shiftedFunction: firstShiftedFunction) {
        case .partial: return nil
        case .key(let key, let count):
            inputs.append(.key(key))
            return index + count
        case .mouse(let report, let count):
            inputs.endText()
            if let mouse = clicks.mouse(report, at: lastByte) { inputs.append(.mouse(mouse)) }
            return index + count
        case .width(let isWide, let count):
            inputs.append(.ambiguousWidth(isWide: isWide))
            return index + count
        case .pasteBegins(let count):
            inputs.endText()
            paste = Paste(at: lastByte)
            isPasteOpen = false
            bracketsPastes = true
            return index + count
        case .report(let report, let count):
            if report == .mode(Mode.markedPastes, isOn: true) { bracketsPastes = true }
            reports.append(report)
            return index + count
        case .nothing(let count): return index + count
        }
    }
}

/// What was decoded; characters that came together are one text.
private struct Inputs {
    private(set) var all: [Input] = []
    private var text: [UInt8] = []

    mutating func append(_ input: Input) {
        endText()
        all.append(input)
    }

    mutating func append(text characters: ArraySlice<UInt8>) { text += characters }

    mutating func endText() {
        guard !text.isEmpty else { return }
        all.append(.text(String(decoding: text, as: UTF8.self)))
        text = []
    }
}

/// How long to wait for the rest, in milliseconds after the last byte.
private enum Patience {
    /// A lone Escape is the key: people feel more than this.
    static let escape = 25
    /// `ESC[` is Alt-[ hardly ever, and a cut sequence more often.
    static let introducer = 250
    static let sequence = 500
    /// After an Escape, `[A` that comes at once is the rest of an arrow.
    static let tail = 1_000
}

/// Bytes with a meaning of their own.
enum Byte {
    static let escape: UInt8 = 0x1B
    static let bell: UInt8 = 0x07
    static let cancel: UInt8 = 0x18
    static let substitute: UInt8 = 0x1A
    static let delete: UInt8 = 0x7F
    static let newline: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let tab: UInt8 = 0x09
}
