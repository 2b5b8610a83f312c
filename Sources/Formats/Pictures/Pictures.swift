internal import Bulletins
internal import Typesetting

/// The pictures of an issue that there are, and what is said of the others.
struct Pictures: Sendable {
    /// By the names of their files.
    private(set) var files: [String: PictureFile] = [:]
    /// One sentence each.
    private(set) var remarks: [String] = []

    init(of bulletin: Bulletin, read: ((String) -> [UInt8]?)?) {
        var seen: Set<String> = []
        for name in bulletin.pictures.map(\.name) where seen.insert(name).inserted {
            guard let bytes = read?(name) else {
                remarks.append("没有找到图片“\(name)”，只留了它的位置")
                continue
            }
            if let problem = PictureFile.problem(bytes, named: name) {
                let advice = bytes.count > PictureFile.limit ? "；请缩小后再导出" : ""
                remarks.append("\(problem)，没有放进文件，只留了它的位置\(advice)")
            } else {
                files[name] = PictureFile(bytes)
            }
        }
    }

    /// The picture that a block is the frame of.
    func file(_ block: Block, in bulletin: Bulletin) -> PictureFile? {
        guard case .picture(let index, _) = block.kind else { return nil }
        return bulletin.paragraphs(of: block.part).flatMap { paragraphs in
            paragraphs.indices.contains(index) ? paragraphs[index].picture.flatMap { files[$0.name] } : nil
        }
    }
}
