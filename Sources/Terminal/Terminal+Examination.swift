internal import CNcurses
internal import Glibc

extension Terminal {
    /// Asks the terminal what it can do and waits for the answers, so many milliseconds at most.
    ///
    /// Meant for a command of its own: what is typed meanwhile is lost, and the screen is spoilt until the next frame.
    package func examine(patience: Int = 1_500) -> Examination {
        shown = []
        outlet.send(modes.isAnsi ? Examination.questions : [])
        var answers: [UInt8] = []
        let end = Terminal.now + patience
        while !Examination.isWhole(answers), Terminal.now < end, modes.isAnsi {
            var line = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
            guard Glibc.poll(&line, 1, Int32(max(0, end - Terminal.now))) > 0 else { break }
            var piece = [UInt8](repeating: 0, count: 4_096)
            let count = read(descriptor, &piece, piece.count)
            guard count > 0 else { break }
            answers += piece[..<count]
        }
        let colors = [Palette.Depth.many: 256, .eight: 8, .none: 0][palette.depth] ?? 0
        return Examination(
            answers: answers, type: typeName, size: size, colors: colors, isInsideTmux: isInsideTmux)
    }
}
