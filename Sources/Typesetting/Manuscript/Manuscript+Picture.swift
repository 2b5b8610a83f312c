import Bulletins

extension Manuscript {
    /// The frame of a picture with the name of its file, and the caption below it.
    static func picture(_ picture: Picture, _ index: Int, _ id: PartID) -> [Block] {
        [
            Block(.picture, id, [.derived("［图：\(picture.name)］")], paragraph: index),
            Block(.pictureCaption, id, [.text(Place(id, .caption(index)), picture.caption)], paragraph: index),
        ]
    }
}
