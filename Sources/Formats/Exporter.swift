package import Bulletins
internal import Recognition
package import Typesetting

/// A way to write an issue down.
///
/// Every one walks the blocks of the layout's manuscript in their order, with one `switch` over their kinds.
package struct Exporter: Sendable {
    /// How a person may steer an export.
    package struct Options {
        /// Of the formats that are plain text.
        package var encoding: TextEncoding
        /// The path of `jianbao-pdf`; looked for beside this program where it is not given.
        package var pdfProgram: String?
        /// Where a page is wanted as a picture for a terminal, and no pdf.
        package var image: PageImage?
        /// Reads a picture of the issue by its name; none is found where it is not given.
        package var picture: ((_ name: String) -> [UInt8]?)?
        /// The folder that its pictures are in, beside it; by the number where it is not given.
        package var pictureFolder: String?
        /// Called once where the work takes longer than half a second.
        package var whenSlow: () -> Void

        package init(
            encoding: TextEncoding = .utf8, pdfProgram: String? = nil, image: PageImage? = nil,
            picture: ((_ name: String) -> [UInt8]?)? = nil, pictureFolder: String? = nil,
            whenSlow: @escaping () -> Void = {}
        ) {
            self.encoding = encoding
            self.pdfProgram = pdfProgram
            self.image = image
            self.picture = picture
            self.pictureFolder = pictureFolder
            self.whenSlow = whenSlow
        }
    }

    /// What is written, and what a person should know of it.
    package struct Output: Equatable, Sendable {
        package var bytes: [UInt8]
        /// One Chinese sentence each.
        package var remarks: [String]

        package init(_ bytes: [UInt8], remarks: [String] = []) {
            self.bytes = bytes
            self.remarks = remarks
        }
    }

    /// An issue with the pages on which it is set.
    package struct Source: Sendable {
        package let bulletin: Bulletin
        package let series: Series?
        package let layout: Layout
        let pictures: Pictures
        let pictureFolder: String
        /// Whether the texts of its files say what they are; see ``TextMark``.
        let isMarked: Bool

        package init(
            _ bulletin: Bulletin, series: Series?, picture: ((_ name: String) -> [UInt8]?)? = nil,
            pictureFolder: String? = nil
        ) {
            let bulletin = bulletin.withoutBlanks
            self.bulletin = bulletin
            self.pictureFolder = pictureFolder ?? "\(bulletin.name).files"
            self.series = series
            pictures = Pictures(of: bulletin, read: picture)
            layout = Layout(bulletin, series: series)
            isMarked = Exporter.Source.needsMarks(layout)
        }
    }

    /// How it is asked for, `docx`; the ending of its files too.
    package let name: String
    /// What a person calls it.
    package let title: String
    package let fileExtension: String
    /// Whether it is plain text, for which an encoding may be chosen.
    package let takesEncoding: Bool
    /// Whether pictures are in its files, and not only their names.
    let holdsPictures: Bool
    private let write: @Sendable (Source, Options) throws(ExportError) -> Deferred<Output>

    /// One that is written at once.
    init(
        name: String, title: String, fileExtension: String, takesEncoding: Bool = false, holdsPictures: Bool = true,
        write: @escaping @Sendable (Source, Options) throws(ExportError) -> Output
    ) {
        self.init(
            name: name, title: title, fileExtension: fileExtension, takesEncoding: takesEncoding,
            holdsPictures: holdsPictures,
            begin: { source, options throws(ExportError) in .done(try write(source, options)) })
    }

    /// One that another program writes.
    init(
        name: String, title: String, fileExtension: String, takesEncoding: Bool = false, holdsPictures: Bool = true,
        begin: @escaping @Sendable (Source, Options) throws(ExportError) -> Deferred<Output>
    ) {
        self.name = name
        self.title = title
        self.fileExtension = fileExtension
        self.takesEncoding = takesEncoding
        self.holdsPictures = holdsPictures
        write = begin
    }

    /// Every format that can be written; a new one is a row here and a file.
    package static let all = [word, pdf, html, markdown, text]

    package static func named(_ name: String) throws(ExportError) -> Exporter {
        guard let exporter = all.first(where: { $0.name == name.lowercased() }) else { throw .unknownFormat(name) }
        return exporter
    }

    /// Writes it, and waits for the program that does.
    package func export(
        _ bulletin: Bulletin, series: Series? = nil, options: Options = Options()
    ) throws(ExportError) -> Output {
        try begin(bulletin, series: series, options: options).finished(whenSlow: options.whenSlow)
    }

    /// Writes it, or starts the program that does.
    package func begin(
        _ bulletin: Bulletin, series: Series? = nil, options: Options = Options()
    ) throws(ExportError) -> Deferred<Output> {
        let source = Source(
            bulletin, series: series, picture: holdsPictures ? options.picture : nil,
            pictureFolder: options.pictureFolder)
        let remarks = holdsPictures ? source.pictures.remarks : []
        return try write(source, options).map { output in Output(output.bytes, remarks: output.remarks + remarks) }
    }
}

extension Exporter.Source {
    /// What is said where a format cannot hold the empty paragraphs of an issue.
    var emptyParagraphRemarks: [String] {
        let count = bulletin.items.flatMap(\.paragraphs).count { $0.plain?.trimmingBlanks().isEmpty ?? false }
        return count == 0 ? [] : ["文中有 \(count) 个空段，没有写出"]
    }

    /// The blocks that are on paper, each with its index.
    var printed: [(index: Int, block: Block)] {
        layout.blocks.enumerated().filter { layout.isPrinted($0.offset) }.map { ($0.offset, $0.element) }
    }

    /// The same for what has no pages, and none without a text.
    var withoutPages: [(index: Int, block: Block)] { printed.filter { $0.block.kind != .blankPageNotice } }
}
