internal import Typesetting

/// The typefaces of an official document, each with the names under which it is sold and what else will do.
enum Typeface: CaseIterable {
    case text, display, heading, subheading, pageNumber

    init(_ typeface: BlockStyle.Typeface) {
        switch typeface {
        case .display: self = .display
        case .heading: self = .heading
        case .subheading: self = .subheading
        case .text: self = .text
        }
    }

    /// The first is what the standard's practice asks for, the others are the same face by another maker.
    var names: [String] {
        switch self {
        case .text:
            ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "STFangsong"]
        case .display:
            ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong"]
        case .heading: ["黑体", "SimHei", "方正黑体_GBK", "华文黑体", "STHeiti", "Heiti SC"]
        case .subheading: ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti", "Kaiti SC"]
        case .pageNumber: ["宋体", "SimSun", "新宋体", "NSimSun", "华文宋体", "STSong"]
        }
    }

    /// What fontconfig is asked for where none of them is installed.
    var substitute: String {
        switch self {
        case .text, .subheading, .pageNumber: "serif:lang=zh-cn"
        case .display: "serif:bold:lang=zh-cn"
        case .heading: "sans-serif:lang=zh-cn"
        }
    }
}
