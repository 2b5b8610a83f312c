internal import Bulletins
internal import CCairo
internal import Typesetting

/// Draws the rows of a layout on paper: what stands in a row of the screen stands in that row here.
final class PageWriter {
    private let layout: Layout
    private let bulletin: Bulletin
    private let pictures: [String: PictureSurface]
    private let fonts: Fonts
    private let grid: PaperGrid
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    /// Of a pdf; an image has none.
    private var outline: Outline?

    private var masthead: Masthead { bulletin.masthead }

    /// - Parameter surface: what is drawn on, in points; it is destroyed with the writer.
    init(
        _ layout: Layout, _ bulletin: Bulletin, _ pictures: [String: PictureData], _ fonts: Fonts,
        on surface: OpaquePointer, outline: Outline? = nil
    ) throws(Failure) {
        self.layout = layout
        self.bulletin = bulletin
        self.pictures = pictures.compactMapValues { PictureSurface($0) }
        self.fonts = fonts
        grid = PaperGrid(layout.sheet)
        self.outline = outline
        guard let cairo = cairo_create(surface) else { throw Failure("排不出来：内存不足") }
        self.surface = surface
        self.cairo = cairo
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// All pages, one after the other.
    func draw() throws(Failure) {
        for page in 0..<layout.pageCount {
            try draw(page: page)
            cairo_show_page(cairo)
        }
    }

    func draw(page: Int) throws(Failure) {
        for row in page * grid.rows..<(page + 1) * grid.rows { try draw(layout.row(row)) }
        try drawNumber(of: page + 1)
    }

    /// Nothing more is drawn.
    func finish() throws(Failure) {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw Failure("排不出来：\(cairo_status_to_string(status).map { String(cString: $0) } ?? "")")
        }
    }

    /// What a pdf says of itself; the issue's own date: the hour of an export would make every file another.
    func describe() {
        let title = masthead.number == 0 ? masthead.name : "\(masthead.name) 第\(masthead.number)期"
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, masthead.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, masthead.office)
        let day = masthead.date.day?.iso ?? "2000-01-01"
        for key in [CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE] {
            cairo_pdf_surface_set_metadata(surface, key, "\(day)T00:00:00Z")
        }
    }

    private func draw(_ row: Row) throws(Failure) {
        guard let index = row.block, let kind = row.kind else { return }
        let block = layout.blocks[index]
        // 套打: the paper has the red head already.
        if layout.sheet.paper.isPreprinted, kind == .name || kind == .rule { return }
        let top = PaperMeasure.top + Double(row.rowOnPage) * grid.row
        if kind.isRule { return drawRule(kind, top: top) }
        if row.line == 0, !row.isRepeated, let level = kind.level {
            outline?.add(block.text, level: level, page: row.page + 1, y: top)
        }
        if case .picture(let paragraph, let rows) = kind, let picture = picture(paragraph, of: block) {
            if row.line == 0 { picture.draw(on: cairo, top: top, height: Double(rows) * grid.row) }
            return
        }
        if let table = block.row { TableLines(cairo, grid).draw(table, row, isLast: layout.isLast(row), top) }
        let style = block.style
        // Characters higher than a row stand in the middle of it and the rows before, which are theirs.
        let height = grid.row * Double(grid.isHigh(style.size) ? 1 + style.rowsBefore : 1)
        let middle = top + grid.row - height / 2
        setColour(isRed: style.isRed)
        let size = grid.fittedSize(of: row, style)
        // An em of a Chinese font reaches from 0.12 below the line to 0.88 above it.
        let y = middle + 0.38 * Double(size)
        var pending: TextRun?
        for piece in RowPieces.pieces(of: row, block, grid, size: size) {
            let lead = piece.isLead ? block.lead : nil
            let face = try fonts.face(lead?.typeface ?? style.typeface, for: piece.text)
            let run = TextRun(piece, face, size: size, y: y, isBold: lead?.isBold ?? style.isBold)
            if pending?.join(run) != true {
                pending?.show(on: cairo)
                pending = run
            }
        }
        pending?.show(on: cairo)
    }

    private func picture(_ paragraph: Int, of block: Block) -> PictureSurface? {
        bulletin.paragraphs(of: block.part)?[paragraph].picture.flatMap { pictures[$0.name] }
    }

    private func setColour(isRed: Bool) { cairo_set_source_rgb(cairo, isRed ? 1 : 0, 0, 0) }

    /// The red rule 4 mm below what is above it, those of the imprint in mid-row (GB/T 9704-2012, 7.2.7 and 7.4.1).
    private func drawRule(_ kind: BlockKind, top: Double) {
        let isRed = kind == .rule
        let y = isRed ? top + 4 * PaperMeasure.millimetre : top + grid.row / 2
        setColour(isRed: isRed)
        cairo_set_line_width(cairo, isRed ? 1.25 : 1)
        cairo_move_to(cairo, PaperMeasure.left, y)
        cairo_line_to(cairo, PaperMeasure.left + PaperMeasure.textWidth, y)
        cairo_stroke(cairo)
    }

    /// `— 1 —` in 14 points, one character in from the edge: odd pages at the right, even ones at the left.
    private func drawNumber(of page: Int) throws(Failure) {
        setColour(isRed: false)
        let size = 14
        let face = try fonts.face(.pageNumber, for: "—")
        let text = "— \(page) —"
        let column = Double(size) / 2
        let columns = text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        var x = PaperMeasure.left + 2 * column
        if !page.isMultiple(of: 2) {
            x = PaperMeasure.left + PaperMeasure.textWidth - Double(columns + 2) * column
        }
        for scalar in text.unicodeScalars {
            let width = (scalar.isASCII ? 1 : 2) * column
            TextRun(
                RowPiece(text: String(Character(scalar)), clusters: [String(Character(scalar))], x: x, width: width),
                face,
                size: size, y: PaperMeasure.pageNumber + 0.38 * Double(size)
            ).show(on: cairo)
            x += width
        }
    }
}

/// Takes what Cairo writes.
final class Sink {
    private(set) var bytes: [UInt8] = []

    static let write: cairo_write_func_t = { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
            .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
