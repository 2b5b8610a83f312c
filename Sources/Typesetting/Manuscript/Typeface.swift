extension BlockStyle {
    /// The typefaces of official documents, by what they are.
    package enum Typeface: CaseIterable, Sendable {
        /// 仿宋, for everything that has no other.
        case text
        /// 小标宋, for names and titles.
        case display
        /// 黑体, for 一、.
        case heading
        /// 楷体, for （一）.
        case subheading
        /// 宋体, for the numbers of pages.
        case pageNumber
    }
}

extension BlockStyle.Typeface {
    /// What the standard's practice calls it, and so do the offices' machines.
    package var name: String { table.name }

    /// The same face under other names and by other makers.
    package var otherNames: [String] { table.others }

    /// What takes its place in Word where it is not installed.
    package var wordAlternative: String { table.word }

    /// By the names of Windows, macOS and what is always there, as web pages list them.
    package var webFamily: String { table.web }

    /// What fontconfig is asked for where none of them is installed.
    package var substitute: String { table.substitute }

    private typealias Row = (name: String, others: [String], word: String, web: String, substitute: String)

    private var table: Row {
        switch self {
        case .text:
            (
                "仿宋_GB2312", ["FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "STFangsong"],
                "仿宋", "FangSong,STFangsong,serif", "serif:lang=zh-cn"
            )
        case .display:
            (
                "方正小标宋简体", ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong"],
                "宋体", "方正小标宋简体,STZhongsong,SimSun,serif", "serif:bold:lang=zh-cn"
            )
        case .heading:
            (
                "黑体", ["SimHei", "方正黑体_GBK", "华文黑体", "STHeiti", "Heiti SC"],
                "SimHei", "SimHei,'Heiti SC',sans-serif", "sans-serif:lang=zh-cn"
            )
        case .subheading:
            (
                "楷体_GB2312", ["KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "华文楷体", "STKaiti", "Kaiti SC"],
                "楷体", "KaiTi,'Kaiti SC',serif", "serif:lang=zh-cn"
            )
        case .pageNumber:
            (
                "宋体", ["SimSun", "新宋体", "NSimSun", "华文宋体", "STSong"],
                "SimSun", "SimSun,serif", "serif:lang=zh-cn"
            )
        }
    }
}
