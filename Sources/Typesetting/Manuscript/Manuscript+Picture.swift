import Bulletins

extension Manuscript {
    /// The frame of a picture with the name of its file, and the caption below it.
    static func picture(_ picture: Picture, _ index: Int, _ id: PartID, _ sheet: StyleSheet) -> [Block] {
        [
            sheet.block(
                .picture(index, rows: picture.height), id, [.derived("［图：\(picture.name)］")], paragraph: index),
            sheet.block(.pictureCaption, id, [.text(Place(id, .caption(index)), picture.caption)], paragraph: index),
        ]
    }
}
