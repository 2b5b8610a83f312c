/// A picture as the files that we write can hold it: its bytes as they are, and how large it is.
package struct PictureFile: Sendable {
    enum Kind: String, Sendable {
        case png, jpeg

        /// Of the names of its files, the usual one first.
        var endings: [String] { self == .png ? ["png"] : ["jpg", "jpeg"] }
    }

    /// Of the names of all that can be held.
    package static let endings = [Kind.png, .jpeg].flatMap(\.endings)

    let kind: Kind
    let bytes: [UInt8]
    /// Pixels.
    let width: Int
    let height: Int

    /// Larger ones would make a file that nobody can send.
    package static let limit = 10 << 20
    private static let mostPixels = 20_000

    /// `nil` for what is neither PNG nor JPEG, or damaged at its head.
    package init?(_ bytes: [UInt8]) {
        guard let (kind, width, height) = PictureFile.png(bytes) ?? PictureFile.jpeg(bytes),
            (1...PictureFile.mostPixels).contains(width), (1...PictureFile.mostPixels).contains(height)
        else { return nil }
        (self.kind, self.width, self.height) = (kind, width, height)
        self.bytes = bytes
    }

    /// The usual ending of a picture's name; `nil` for what is none.
    package static func ending(of bytes: [UInt8]) -> String? { PictureFile(bytes)?.kind.endings[0] }

    /// What keeps a picture out of the files that we write; `nil` for one that all can hold.
    package static func problem(_ bytes: [UInt8], named name: String) -> String? {
        if bytes.count > limit { return "图片“\(name)”超过 \(limit >> 20) MB" }
        guard let file = PictureFile(bytes) else { return "“\(name)”不是 PNG 或 JPEG 图片" }
        return file.isWhole ? nil : "图片“\(name)”不完整，像是没有传完"
    }

    /// Whether the bytes go on to the mark that ends a picture of its kind.
    private var isWhole: Bool {
        guard kind == .png else { return zip(bytes, bytes.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 } }
        var at = 8
        while at + 12 <= bytes.count {
            if bytes[at + 4..<at + 8].elementsEqual("IEND".utf8) { return true }
            at += 12 + PictureFile.number(bytes, at)
        }
        return false
    }

    /// Of four bytes.
    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    /// How many lines of a page it takes where it is as wide as the text, but never more than half a page.
    package var lines: Int { min(max(3, (height * 16 + width - 1) / width), 12) }

    /// The size in which it fills a room as far as its shape lets it, in the unit of the room.
    func fitted(width room: Double, height: Double) -> (width: Double, height: Double) {
        let scale = min(room / Double(width), height / Double(self.height))
        return (Double(width) * scale, Double(self.height) * scale)
    }

    private static func png(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.count > 33, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else {
            return nil
        }
        return (.png, number(bytes, 16), number(bytes, 20))
    }

    /// Walks the segments to the frame's header, in which the size stands.
    private static func jpeg(_ bytes: [UInt8]) -> (Kind, Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        var at = 2
        while at + 9 < bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            if marker == 0xFF || marker == 0x01 || (0xD0...0xD7).contains(marker) {
                at += marker == 0xFF ? 1 : 2
                continue
            }
            // All kinds of frames but tables, which have numbers among them.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (
                    .jpeg, Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]), Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])
                )
            }
            at += 2 + (Int(bytes[at + 2]) << 8 | Int(bytes[at + 3]))
        }
        return nil
    }
}
