/// Why an edit could not be applied.
///
/// Nothing has changed then.
package enum EditError: Error, Equatable {
    case noSuchPart(PartID)
    case noSuchPlace(Place)
    case noSuchSlot(Location)
    case outOfRange(Place, Range<Int>)
    case notANumber(Place, String)
    case duplicateID(PartID)
    case readOnly(format: Int)
    /// Who signs an item does not become text of it.
    case staysApart(Place)

    /// One sentence for the editor.
    package var message: String {
        switch self {
        case .noSuchPart, .noSuchPlace, .noSuchSlot, .outOfRange: "这一处已不在文中，没有改动"
        case .notANumber: "这里只能填数字"
        case .duplicateID(let id): "编号标识 \(id) 已在文中，不能重复"
        case .staysApart(let place):
            "\(place.field == .source ? "来源" : "署名")不并进正文，没有改动；要它成为正文，先剪下再粘到正文里"
        case .readOnly(let format): "本期由更新版本的简报程序写成（格式 \(format)），只能查看，请升级后再改"
        }
    }
}
