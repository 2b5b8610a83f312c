internal import Bulletins
internal import Processes
internal import Screen

extension Exporter {
    /// Set by a program of its own, so that the editor does not load what draws pages.
    package static let pdf = Exporter(
        name: "pdf", title: "PDF", fileExtension: "pdf",
        begin: { source, options throws(ExportError) in
            guard let program = options.pdfProgram ?? Exporter.pdfProgram() else { throw .noProgram }
            return try set(source, image: options.image, by: program)
        })

    private static func set(
        _ source: Source, image: PageImage?, by program: String
    ) throws(ExportError) -> Deferred<Output> {
        try .program(
            program, input: JSONWriter.compact(try request(source, image)), within: 180_000,
            else: .failed("jianbao-pdf 三分钟没有排完，停下了"), then: output)
    }

    private static func output(of result: Child.Result) throws(ExportError) -> Output {
        let messages = result.errorLines
        guard result.status == 0 else {
            // The loader's complaint, before the program's first line.
            if messages.contains(where: { $0.contains("shared libraries") }) { throw .noLibrary }
            throw .failed(messages.last ?? "jianbao-pdf 意外退出（\(result.status)）")
        }
        return Output(result.output, remarks: messages)
    }

    private static func request(_ source: Source, _ image: PageImage?) throws(ExportError) -> JSON {
        var fields: [JSONKey: JSON] = ["bulletin": source.bulletin.value]
        if let image { fields["image"] = image.value }
        if let series = source.series {
            do throws(BulletinFileError) { fields["series"] = try JSON.document(series.json) } catch {
                throw .failed("刊的设置读不通")
            }
        }
        if !source.pictures.files.isEmpty {
            fields["pictures"] = .object(
                Dictionary(
                    uniqueKeysWithValues: source.pictures.files.map { name, file in
                        (
                            JSONKey(name),
                            .object([
                                "data": .string(Base64.text(of: file.bytes)), "width": .number(String(file.width)),
                                "height": .number(String(file.height)),
                            ])
                        )
                    }))
        }
        return .object(fields)
    }

    /// Beside this program, else where the shell looks.
    private static func pdfProgram() -> String? {
        let folder = ProgramPath.own.split(separator: "/").dropLast().map { "/\($0)" }.joined()
        return ProgramPath.of("jianbao-pdf", in: [folder] + ProgramPath.folders())
    }
}
