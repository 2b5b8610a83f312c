import Bulletins

/// Where a part stands in the bulletin and on the page.
struct Home {
    /// `nil` for the masthead and the imprint.
    let path: PartPath?
    /// Its own blocks, without those of the parts in it.
    var blocks: Range<Int>
}
