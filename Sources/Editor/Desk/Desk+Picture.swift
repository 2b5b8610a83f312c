import Bulletins

extension Desk {
    /// The picture in whose caption the caret is, and where it stands.
    var picture: (part: PartID, index: Int, picture: Picture)? {
        guard case .caption(let index)? = caret.position.place.field, let paragraphs = bulletin.paragraphs(of: part),
            paragraphs.indices.contains(index), let picture = paragraphs[index].picture
        else { return nil }
        return (part, index, picture)
    }

    /// A picture below the paragraph with the caret, which goes to its caption.
    mutating func insert(_ picture: Picture) throws(EditError) {
        guard let (part, range) = roomForParagraph else { return }
        closeRun()
        anchor = nil
        try perform(
            .paragraphs(part, range, [.picture(picture)]), "图片", caret: Position(part, .caption(range.lowerBound)))
    }

    /// Makes the picture with the caret so many lines high.
    mutating func setPictureHeight(_ lines: Int) throws(EditError) {
        guard case (let part, let index, var picture)? = picture else { return }
        closeRun()
        picture.lines = lines == Picture(name: "").height ? nil : lines
        try perform(
            .paragraphs(part, index..<index + 1, [.picture(picture)]), "图高", caret: caret.position)
    }

    /// Takes the picture with the caret out; its file stays beside the issue, where undo finds it again.
    mutating func removePicture() throws(EditError) {
        guard let (part, index, _) = picture else { return }
        closeRun()
        anchor = nil
        try perform(
            .paragraphs(part, index..<index + 1, [.plain("")]), "删图片", caret: Position(part, .paragraph(index)))
    }

    /// Enter in a caption: on to what stands below, which is made where the body ends there.
    mutating func leaveCaption(_ index: Int) throws(EditError) {
        let part = part
        guard let paragraphs = bulletin.paragraphs(of: part), paragraphs.indices.contains(index) else { return }
        if let next = placeAfter(caret.position.place), next.part == part {
            return move(Position(next, 0), selecting: false)
        }
        closeRun()
        try perform(
            .paragraphs(part, index + 1..<index + 1, [.plain("")]), "分段", caret: Position(part, .paragraph(index + 1)))
    }
}
