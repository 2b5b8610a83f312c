/// Where a part stands in the printed order.
struct Home {
    let part: PrintedPart
    /// Which part it is in printed order, masthead and imprint included.
    ///
    /// A paragraph more or less leaves it as it is; the blocks are found by it (``Layout/blocks(ofPart:)``).
    let ordinal: Int
}
