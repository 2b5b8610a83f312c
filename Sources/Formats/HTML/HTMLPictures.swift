internal import Bulletins
internal import Screen

/// The pictures that a web page has in its own text, taken out of it before it is read.
///
/// `src="data:image/png;base64,iVBORw0…"` is `src="data:image/png;base64,0"` then.
struct HTMLPictures {
    /// The page without them.
    private(set) var page: [UInt8] = []
    private var data: [ArraySlice<UInt8>] = []

    private static let head = Array("data:image/".utf8)
    private static let mark = Array(";base64,".utf8)

    init(_ bytes: [UInt8]) {
        page.reserveCapacity(bytes.count)
        var copied = 0
        var at = 0
        while let colon = bytes[at...].firstIndex(of: UInt8(ascii: ":")) {
            at = colon + 1
            let start = colon - 4
            guard start >= 0, bytes[start...].starts(with: HTMLPictures.head),
                let mark = bytes[at...].prefix(40).firstIndex(of: UInt8(ascii: ";")),
                bytes[mark...].starts(with: HTMLPictures.mark)
            else { continue }
            // In quotation marks lines may break; without them the data end at a blank, and elsewhere it is no attribute.
            let before = start > 0 ? bytes[start - 1] : 0
            let isQuoted = before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
            guard isQuoted || before == UInt8(ascii: "=") else { continue }
            let text = mark + HTMLPictures.mark.count
            let end =
                bytes[text...].firstIndex {
                    !HTMLPictures.isOfData($0) && !(isQuoted && HTMLPictures.isBlank($0))
                } ?? bytes.count
            page += bytes[copied..<text]
            page += Array(String(data.count).utf8)
            data.append(bytes[text..<end])
            (copied, at) = (end, end)
        }
        page += bytes[copied...]
    }

    /// The picture of an image's source; `nil` for one that is elsewhere, and for what cannot be kept.
    func file(of source: String) -> PictureFile? {
        guard let mark = source.firstRange(of: ";base64,"), let index = Int(source[mark.upperBound...]),
            data.indices.contains(index),
            let bytes = Base64.bytes(of: String(decoding: data[index], as: UTF8.self)),
            PictureFile.problem(bytes, named: "") == nil
        else { return nil }
        return PictureFile(bytes)
    }

    private static func isOfData(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x0A, 0x0D, 0x20, 0x09].contains(byte) }
}
