internal import Bulletins

/// A page, or a piece of one, as a picture in the form that a terminal takes.
package struct PageImage: Sendable {
    package enum Form: String, Sendable { case sixel, png }

    private let form: Form
    private let page: Int
    private let pieces: Int
    private let piece: Int
    private let width: Int
    private let height: Int

    /// - Parameters:
    ///   - page: from 0.
    ///   - piece: from 0, of so many into which the page is cut, one below the other.
    ///   - width: of the room in pixels.
    ///   - height: the same.
    package init(_ form: Form, page: Int, piece: Int, of pieces: Int, width: Int, height: Int) {
        self.form = form
        self.page = page
        self.piece = piece
        self.pieces = pieces
        self.width = width
        self.height = height
    }

    var value: JSON {
        let numbers: [(JSONKey, Int)] = [
            ("page", page), ("pieces", pieces), ("piece", piece), ("width", width), ("height", height),
        ]
        var fields: [JSONKey: JSON] = ["form": .string(form.rawValue)]
        for (key, number) in numbers { fields[key] = .number(String(number)) }
        return .object(fields)
    }
}
