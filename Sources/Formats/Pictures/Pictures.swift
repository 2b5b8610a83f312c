internal import Bulletins
internal import Typesetting

/// The pictures of an issue that there are, and what is said of the others.
struct Pictures: Sendable {
    /// By the names of their files.
    private(set) var files: [String: PictureFile] = [:]
    /// One sentence each.
    private(set) var remarks: [String] = []

    init(of bulletin: Bulletin, read: ((String) -> [UInt8]?)?) {
        for name in Pictures.names(in: bulletin) {
            guard let bytes = read?(name) else {
                remarks.append("没有找到图片“\(name)”，只留了它的位置")
                continue
            }
            if bytes.count > PictureFile.limit {
                remarks.append("图片“\(name)”超过 \(PictureFile.limit >> 20) MB，没有放进文件，只留了它的位置；请缩小后再导出")
            } else if let file = PictureFile(bytes) {
                files[name] = file
            } else {
                remarks.append("“\(name)”不是 PNG 或 JPEG 图片，没有放进文件，只留了它的位置")
            }
        }
    }

    /// Each once, in printed order.
    private static func names(in bulletin: Bulletin) -> [String] {
        let bodies =
            [bulletin.note?.paragraphs ?? []] + bulletin.items.flatMap { [$0.note?.paragraphs ?? [], $0.paragraphs] }
            + bulletin.attachments.map(\.paragraphs)
        var names: [String] = []
        for picture in bodies.joined().compactMap(\.picture) where !names.contains(picture.name) {
            names.append(picture.name)
        }
        return names
    }

    /// The picture that a block is the frame of.
    func file(_ block: Block, in bulletin: Bulletin) -> PictureFile? {
        guard case .picture(let index, _) = block.kind else { return nil }
        return bulletin.paragraphs(of: block.part).flatMap { paragraphs in
            paragraphs.indices.contains(index) ? paragraphs[index].picture.flatMap { files[$0.name] } : nil
        }
    }
}
