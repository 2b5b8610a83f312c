internal import Bulletins

/// What is asked for on standard input.
enum Request {
    static func read() throws(Failure) -> (Bulletin, Series?) {
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
            return (try Bulletin(bulletin), series)
        } catch {
            throw Failure("读不懂要排版的简报：\(error.message(in: bytes))")
        }
    }
}
