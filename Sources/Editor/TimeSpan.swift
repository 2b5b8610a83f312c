import Bulletins

/// A span of time as a person says it: `十分钟前`, `半小时前`, `2 小时`.
struct TimeSpan: Equatable {
    let seconds: Int

    private static let units: [(names: [String], seconds: Int)] = [
        (["秒钟", "秒"], 1), (["分钟", "分"], 60), (["个小时", "小时", "个钟头", "钟头"], 3600), (["天"], 86_400),
    ]

    init(seconds: Int) { self.seconds = seconds }

    /// `nil` for what is no span.
    init?(_ typed: String) {
        var text = String(typed.map(\.plain).filter { $0 != " " })
        if text.hasSuffix("前") || text.hasSuffix("内") { text.removeLast() }
        for unit in TimeSpan.units {
            guard let name = unit.names.first(where: text.hasSuffix) else { continue }
            let number = String(text.dropLast(name.count))
            if number == "半" || number == "半个" {
                seconds = unit.seconds / 2
                return
            }
            let value = number == "两" ? 2 : Int(number) ?? ChineseNumeral.value(of: number)
            guard let value, (1...9_999).contains(value) else { return nil }
            seconds = value * unit.seconds
            return
        }
        return nil
    }

    /// `刚才`, `10 分钟前`, `3 小时前`, `2 天前`.
    var ago: String {
        switch seconds {
        case ..<60: "刚才"
        case ..<3600: "\(seconds / 60) 分钟前"
        case ..<86_400: "\(seconds / 3600) 小时前"
        default: "\(seconds / 86_400) 天前"
        }
    }
}
