internal import CNcurses
internal import Glibc
package import Screen

extension Terminal {
    /// In which form the terminal takes pictures; nil where it has not said that it does.
    package var pictureForm: PictureForm? { isInsideTmux ? nil : abilities.pictures }

    /// The room for a picture in pixels: all rows but the last; guessed where the terminal does not say.
    package var pictureRoom: (width: Int, height: Int) {
        var window = winsize()
        let isKnown =
            jianbao_window_size(descriptor, &window) == 0 && window.ws_xpixel > 0 && window.ws_ypixel > 0
        let cell =
            isKnown
            ? (Int(window.ws_xpixel) / max(1, size.columns), Int(window.ws_ypixel) / max(1, size.rows)) : (8, 16)
        // xterm draws nothing that is larger, unless it is told so.
        return (min(1_000, cell.0 * size.columns), min(1_000, cell.1 * (size.rows - 1)))
    }

    /// Shows a picture on the empty screen, and a line below it, until a key is pressed; returns what ended it.
    package func showPicture(_ picture: [UInt8], as form: PictureForm, prompt: String) -> Input? {
        unfinished = nil
        outlet.send(Array("\u{1B}[0m\u{1B}[2J\u{1B}[H\u{1B}[?25l".utf8))
        outlet.send(form == .sixel ? picture : Terminal.kitty(picture))
        outlet.send(Array("\u{1B}[\(size.rows);1H\(prompt)".utf8))
        var end: Input?
        while end == nil { end = events(timeout: nil).inputs.first(where: \.endsPicture) }
        // Kitty's pictures stay where they are until they are taken away.
        if form == .png { outlet.send(Array("\u{1B}_Ga=d,q=2\u{1B}\\".utf8)) }
        outlet.send(Array("\u{1B}[2J\u{1B}[H\u{1B}[?25h".utf8))
        isCursorShown = true
        shown = []
        return end
    }

    /// A PNG in pieces of Base64, each a command of kitty's protocol.
    private static func kitty(_ png: [UInt8]) -> [UInt8] {
        let text = Base64.encoded(png)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: text.count, by: 4_096) {
            let end = min(start + 4_096, text.count)
            let first = start == 0 ? "a=T,f=100,q=2," : ""
            bytes += Array("\u{1B}_G\(first)m=\(end < text.count ? 1 : 0);".utf8) + text[start..<end]
            bytes += Array("\u{1B}\\".utf8)
        }
        return bytes
    }
}

extension Input {
    fileprivate var endsPicture: Bool {
        switch self {
        case .key, .text, .paste, .hangup, .resumed, .resize: true
        case .mouse, .ambiguousWidth, .centredGlyphs, .quiet: false
        }
    }
}
