internal import Typesetting

/// The typefaces of official documents by the names under which offices have them.
enum WordFont: String, CaseIterable {
    case text = "仿宋_GB2312"
    case display = "方正小标宋简体"
    case heading = "黑体"
    case subheading = "楷体_GB2312"
    case pageNumber = "宋体"

    init(_ typeface: BlockStyle.Typeface) {
        switch typeface {
        case .display: self = .display
        case .heading: self = .heading
        case .subheading: self = .subheading
        case .text: self = .text
        }
    }

    /// What takes its place where it is not installed.
    var alternative: String {
        switch self {
        case .text: "仿宋"
        case .display: "宋体"
        case .heading: "SimHei"
        case .subheading: "楷体"
        case .pageNumber: "SimSun"
        }
    }
}
