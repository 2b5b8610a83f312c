import Bulletins
import Editor
import Formats
import Screen
import Storage

// 印样: the true page as a picture.
extension World {
    /// Makes the picture of a view: a page, or a half of one where a whole one would be too small to read.
    mutating func proof(_ bulletin: Bulletin, _ series: Series, _ view: ProofView) -> [Event] {
        guard let form = display.pictureForm else {
            return [
                .failed(
                    "这个终端显示不了图，看印样请导出 PDF；能显示的有 kitty、WezTerm、foot、Konsole、mlterm、iTerm2、"
                        + "Windows 终端 1.22 以上，和 xterm -ti vt340；tmux 里都不行")
            ]
        }
        return begin("正在做印样", onStop: "印样不做了") { world in
            guard let handle = world.handle else { return .done([]) }
            let room = world.display.pictureRoom
            // An A4 page of which a point has less than 0.85 pixels is hard to read.
            let isSmall = Double(room.height) / 842 < 0.85 && Double(room.width) / 595 > Double(room.height) / 842
            let pieces = isSmall ? 2 : 1
            let shown = view.cut(into: pieces)
            let image = PageImage(
                form == .sixel ? .sixel : .png, page: shown.page, piece: shown.piece, of: pieces, width: room.width,
                height: room.height)
            let options = world.exporting(handle.file, image: image)
            return try Exporter.named("pdf").begin(bulletin, series: series, options: options)
                .map { output in [.output(.proofReady(output.bytes, shown))] }
        }
    }

    /// Shows it, and says with which key it was left.
    func show(_ picture: [UInt8], _ view: ProofView) -> [Event] {
        guard let form = display.pictureForm else { return [] }
        let input = display.showPicture(
            picture, as: form, prompt: "\(view.title)  PgDn、空格 往下，PgUp 往上，别的键回到版面")
        guard let input else { return [] }
        return [.output(.proofLeft(input, view))]
    }
}
