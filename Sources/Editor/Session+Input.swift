import Bulletins
import Screen

extension Session {
    mutating func take(_ input: Input) {
        switch input {
        case .key(let key): press(key)
        case .text(let text): type(text)
        case .paste(let text): paste(text)
        case .mouse(let mouse): point(mouse)
        case .resize(let size):
            self.size = size
        case .ambiguousWidth(let isWide):
            width = DisplayWidth(ambiguousIsWide: isWide)
        case .quiet:
            rest()
        case .resumed:
            emit(.redraw)
        case .hangup:
            emit(.quit)
        }
    }

    private mutating func press(_ key: Key) {
        notice = nil
        if overlays.last != nil, pressOverlay(key) { return }
        guard overlays.isEmpty else { return }
        if let command = Keymap.standard.command(for: key, in: context) { run(command) }
    }

    /// Runs a command, closing the run of typing first unless the command is typing itself.
    package mutating func run(_ command: Command) {
        command.run(&self)
    }

    private mutating func type(_ text: String) {
        notice = nil
        if !overlays.isEmpty {
            typeOverlay(text)
            return
        }
        switch context {
        case .page: edit { desk throws(EditError) in try desk.type(text) }
        case .shelf: typeOnShelf(text)
        default: break
        }
    }

    private mutating func paste(_ text: String) {
        notice = nil
        if !overlays.isEmpty {
            pasteOverlay(text)
            return
        }
        if context == .page { insertPasted(text) }
    }
}
