import Screen
import Typesetting

/// Where the form and the page stand on the screen.
struct FormAreas {
    /// From this width up the page stands beside the form.
    static let widthForBoth = 100
    private static let widestForm = 76
    /// A wider page is seen as far as it goes.
    private static let widestPage = 60

    let size: Size
    let body: Range<Int>
    let form: Range<Int>?
    let page: Range<Int>?

    init(_ size: Size, _ form: SeriesForm) {
        self.size = size
        body = 1..<max(1, size.rows - 2)
        let page = min(form.preview.layout.measure.columns, FormAreas.widestPage)
        if size.columns >= FormAreas.widthForBoth {
            let left = min(FormAreas.widestForm, size.columns - page - 3)
            self.form = 0..<left
            let start = left + 2 + max(0, (size.columns - left - 3 - page) / 2)
            self.page = start..<start + page
        } else if form.showsPage {
            self.form = nil
            let start = max(0, (size.columns - page) / 2)
            self.page = start..<min(size.columns, start + page)
        } else {
            self.form = 0..<size.columns
            self.page = nil
        }
    }
}
