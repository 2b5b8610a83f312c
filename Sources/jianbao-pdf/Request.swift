internal import Bulletins

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
            guard case .object(let picture) = value, case .string(let text)? = picture["data"],
                let width = number(picture["width"]), let height = number(picture["height"])
            else { continue }
            pictures[name.text] = PictureData(bytes: bytes(ofBase64: text), width: width, height: height)
        }
        return pictures
    }

    private static func number(_ value: JSON?) -> Int32? {
        if case .number(let text)? = value { Int32(text) } else { nil }
    }

    private static func bytes(ofBase64 text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for letter in text.utf8 {
            let value: UInt8
            switch letter {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = (bits << 6 | Int(value)) & 0xFF_FFFF
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(bits >> count & 0xFF))
            }
        }
        return bytes
    }
}

/// A picture as it is asked for: a PNG or a JPEG, and its size in pixels.
struct PictureData {
    let bytes: [UInt8]
    let width: Int32
    let height: Int32
}
