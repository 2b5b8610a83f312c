internal import Bulletins
internal import Screen

/// What is asked for on standard input.
struct Request {
    let bulletin: Bulletin
    let series: Series?
    let pictures: [String: PictureData]
    /// The page that is wanted as a picture; `nil` where all are, as pdf.
    let image: PageImage?

    static func read() throws(Failure) -> Request {
        guard let bytes = StandardStream.input.read(), !bytes.isEmpty else {
            throw Failure("jianbao-pdf 由 jianbao export --to pdf 调用，从标准输入读简报")
        }
        do throws(BulletinFileError) {
            guard case .object(let fields) = try JSON.document(bytes), let bulletin = fields["bulletin"] else {
                throw BulletinFileError.missing(path: [.key("bulletin")])
            }
            let series = try fields["series"].map { value throws(BulletinFileError) in
                try Series(json: JSONWriter.compact(value))
            }
            return Request(
                bulletin: try Bulletin(bulletin), series: series, pictures: pictures(fields["pictures"]),
                image: PageImage(fields["image"]))
        } catch {
            throw Failure("读不懂要排版的简报：\(error.message(in: bytes))")
        }
    }

    private static func pictures(_ value: JSON?) -> [String: PictureData] {
        guard case .object(let members)? = value else { return [:] }
        var pictures: [String: PictureData] = [:]
        for (name, value) in members {
            guard let bytes = value["data"]?.text.flatMap({ Base64.bytes(of: $0) }),
                let width = value["width"]?.integer, let height = value["height"]?.integer
            else { continue }
            pictures[name.text] = PictureData(
                bytes: bytes, width: Int32(clamping: width), height: Int32(clamping: height))
        }
        return pictures
    }
}

/// A picture as it is asked for: a PNG or a JPEG, and its size in pixels.
struct PictureData {
    let bytes: [UInt8]
    let width: Int32
    let height: Int32
}
