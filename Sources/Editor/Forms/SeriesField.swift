import Bulletins
import Proofreading
import Typesetting

/// A field of the series that holds one value: all that the form needs to know of it.
///
/// To let the editors set another is to add a row.
struct SeriesField: Sendable {
    enum Group: String, CaseIterable, Sendable {
        case series = "刊"
        case imprint = "版记"
        case number = "期号"
        case levels = "层次：标题前的序号"
        case page = "版面"
        case checks = "校对"
    }

    let id: String
    let group: Group
    let label: String
    let choices: [String]?
    let help: String
    /// Whether it is asked for only under 更多.
    let isRare: Bool
    let place: Place?
    let read: @Sendable (Series) -> String
    /// Returns one sentence where what was typed cannot be it, and changes nothing then.
    let write: @Sendable (inout Series, String) -> String?

    init(
        _ id: String, _ group: Group, _ label: String, choices: [String]? = nil, isRare: Bool = false,
        place: Place? = nil, _ help: String, read: @escaping @Sendable (Series) -> String,
        write: @escaping @Sendable (inout Series, String) -> String?
    ) {
        self.id = id
        self.group = group
        self.label = label
        self.choices = choices
        self.isRare = isRare
        self.place = place
        self.help = help
        self.read = read
        self.write = write
    }

    static subscript(_ id: String) -> SeriesField? { all.first { $0.id == id } }

    static let all: [SeriesField] =
        [
            name,
            text("office", .series, "编发单位", \.office, place: .masthead(.office), "印在红线上面，如 某某区委办公室"),
            text("title", .series, "本期标题", \.title, place: .masthead(.title), "每期都有的大标题，如 信息周报；没有就空着"),
            text(
                "secrecy", .series, "密级", \.secrecy, isRare: true, place: .masthead(.entry(.secrecy)),
                "每期都印的密级，如 秘密★1年；没有就空着"),
            text(
                "notice", .series, "提示语", \.notice, isRare: true, place: .masthead(.entry(.notice)),
                "每期都印的一句，如 内部资料　注意保存；没有就空着"),
            text(
                "closingSignature", .imprint, "落款", \.signature, isRare: true, place: .closing(.signature),
                "每期正文后面都署的单位，如 某某县督查室；成文日期各期自己填；没有就空着"),
            number("copies", .imprint, "份数", \.imprint.copies, "共印多少份，只填数字；不印就空着"),
            toggle("blankPageNotice", .imprint, "此页无正文", \.blankPageNotice, isRare: true, "版记独占一页时，印不印（此页无正文）"),
            example(
                "numberForm", .number, "期号样子", \.style.numberForm, "照样子写第35期：第35期、第三十五期、〔2024〕35期、（总第35期）；空着就是第35期"),
        ] + (0..<5).map(level) + page + checks

    /// 只有刊名必填.
    private static let name = SeriesField(
        "name", .series, "刊名", place: .masthead(.name), "大红字印的名称，如 工作动态"
    ) {
        $0.name
    } write: { series, text in
        if text.isEmpty, !series.name.isEmpty { return "刊名不能空着：它是印在每期最上面的大红字" }
        series.name = text
        return nil
    }

    private static let levelNames = ["栏目", "二级栏目", "条目", "条内一级", "条内二级"]
    /// Numbers go by the depth at which something stands, and not by what it is.
    private static let levelHints = ["", "没有二级栏目的，就是栏目下的条目；", "二级栏目下的条目；栏目下的看上一行；"]

    private static func level(_ index: Int) -> SeriesField {
        SeriesField(
            "level\(index)", .levels, levelNames[index], isRare: index > 2,
            (levelHints.indices.contains(index) ? levelHints[index] : "")
                + "如 一、 （一） 1. ① 【】 ※ ※ ●，没有写“无”；后面可加｜黑体｜居中｜连排"
        ) {
            LevelText.text($0.style, index)
        } write: {
            LevelText.write($1, to: &$0.style, index)
        }
    }

    private static let page: [SeriesField] =
        [
            choice("signature", .page, "署名印在", \.style.signature, standings, "来稿单位印在标题前、段末括号里，还是右边另起一行"),
            choice("source", .page, "来源印在", \.style.source, standings, isRare: true, "条目的出处印在哪里"),
            SeriesField("contents", .page, "目录", choices: ["没有", "目录", "要目", "本期要目"], "要不要自动的目录，叫什么") {
                $0.style.contents?.title ?? "没有"
            } write: { series, text in
                if text == "没有" {
                    series.style.contents = nil
                } else {
                    var contents = series.style.contents ?? PaperStyle.Contents()
                    contents.title = text
                    series.style.contents = contents
                }
                return nil
            },
            contents("contentsPages", "目录带页码", \.pages), contents("contentsOwnPage", "目录后换页", \.ownPage),
            number(
                "lines", .page, "每页行数", \.style.lines, in: StyleSheet.possibleLines, isRare: true, "空着就是 22 行"),
            number(
                "columns", .page, "每行字数", \.style.columns, in: StyleSheet.possibleColumns, isRare: true, "空着就是 28 字"),
            choice(
                "openings", .page, "段首句", \.style.openings,
                [(nil, "照正文")] + PaperStyle.Emphasis.allCases.map { ($0, $0.rawValue) }, isRare: true,
                "“一是……。”这样的段首句用什么字体"),
            SeriesField("preprinted", .page, "套打", choices: yesNo, isRare: true, "纸上已有红头，就不再印红头") {
                yes($0.style.isPreprinted)
            } write: { series, text in
                series.style.preprinted = text == yesNo[0] ? true : nil
                return nil
            },
            mastheadLines,
        ] + PaperStyle.SizedText.allCases.map(size)

    private static let checks: [SeriesField] = [
        number("wordLimit", .checks, "每条字数", \.wordLimit, "每条最多多少字，超过了提示；不限就空着"),
        SeriesField("rulesOff", .checks, "不查的规则", isRare: true, "规则的编号，几条用，分开，如 P14，L02；各条见 jianbao check --rules") {
            FieldValue.printed($0.rulesOff)
        } write: { series, text in
            let ids = FieldList.items(text).map { $0.uppercased() }
            if let unknown = ids.first(where: { Rule.named($0) == nil && !series.rulesOff.contains($0) }) {
                return "没有规则“\(unknown)”；规则的编号像 P14"
            }
            series.rulesOff = ids
            return nil
        },
    ]

    private static let mastheadLines = SeriesField(
        "mastheadLines", .page, "版头各行", isRare: true, "从上到下，用，分开：\(lineNames.map(\.1).joined(separator: "，"))；空着就照这个"
    ) { series in
        FieldValue.printed(
            (series.style.mastheadLines ?? []).compactMap { line in lineNames.first { $0.0 == line }?.1 })
    } write: { series, text in
        var lines: [PaperStyle.MastheadLine] = []
        for name in FieldList.items(text) {
            guard let line = lineNames.first(where: { $0.1 == name })?.0 else {
                return "版头里没有“\(name)”这一行；可以写 \(lineNames.map(\.1).joined(separator: "、"))"
            }
            lines.append(line)
        }
        series.style.mastheadLines = lines.isEmpty ? nil : lines
        return nil
    }

    private static let lineNames: [(PaperStyle.MastheadLine, String)] = [
        (.marks, "密级"), (.name, "刊名"), (.number, "期号"), (.office, "编发单位"), (.rule, "红线"), (.title, "标题"),
        (.issue, "期次"), (.coverage, "起止日期"),
    ]

    private static let standings: [(PaperStyle.Standing?, String)] = [
        (nil, "照常"), (.before, "标题前"), (.bracket, "段末括号"), (.right, "右边另行"), (PaperStyle.Standing.none, "不印"),
    ]

    static let yesNo = ["是", "否"]

    static func yes(_ flag: Bool) -> String { yesNo[flag ? 0 : 1] }
}

extension NumberForm {
    /// One sentence where an example of a number has none in it: all issues would print the same.
    static func complaint(_ example: String) -> String? {
        let form = NumberForm(example)
        return example.isEmpty || form.hasNumber || form.hasSerial ? nil : "“\(example)”里没有期号；照着写一期的样子，如 第35期"
    }
}

/// Rows of one shape.
extension SeriesField {
    private typealias Path<Value> = any WritableKeyPath<Series, Value> & Sendable

    private static func text(
        _ id: String, _ group: Group, _ label: String, _ path: Path<String>, isRare: Bool = false, place: Place? = nil,
        _ help: String
    ) -> SeriesField {
        SeriesField(id, group, label, isRare: isRare, place: place, help) {
            $0[keyPath: path]
        } write: { series, text in
            series[keyPath: path] = text
            return nil
        }
    }

    private static func example(
        _ id: String, _ group: Group, _ label: String, _ path: Path<String?>, _ help: String
    ) -> SeriesField {
        SeriesField(id, group, label, place: .masthead(.number), help) {
            $0[keyPath: path] ?? ""
        } write: { series, text in
            if let complaint = NumberForm.complaint(text) { return complaint }
            series[keyPath: path] = text.isEmpty ? nil : text
            return nil
        }
    }

    private static func number(
        _ id: String, _ group: Group, _ label: String, _ path: Path<Int?>, in range: ClosedRange<Int>? = nil,
        isRare: Bool = false, _ help: String
    ) -> SeriesField {
        SeriesField(id, group, label, isRare: isRare, help) {
            $0[keyPath: path].map(String.init) ?? ""
        } write: {
            series, typed in
            let text = String(typed.map(\.halfWidth).filter { $0 != " " })
            guard text.isEmpty || text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) && text.utf8.count <= 6 else {
                return "这里只能填数字，不超过六位"
            }
            if let range, let value = Int(text), value != 0, !range.contains(value) {
                return "\(label)是 \(range.lowerBound) 到 \(range.upperBound)；\(help)"
            }
            series[keyPath: path] = Int(text).flatMap { $0 == 0 ? nil : $0 }
            return nil
        }
    }

    private static func toggle(
        _ id: String, _ group: Group, _ label: String, _ path: Path<Bool>, isRare: Bool = false, _ help: String
    ) -> SeriesField {
        SeriesField(id, group, label, choices: yesNo, isRare: isRare, help) {
            yes($0[keyPath: path])
        } write: {
            series, text in
            series[keyPath: path] = text == yesNo[0]
            return nil
        }
    }

    private static func choice<Value: Equatable & Sendable>(
        _ id: String, _ group: Group, _ label: String, _ path: Path<Value?>, _ choices: [(Value?, String)],
        isRare: Bool = false, _ help: String
    ) -> SeriesField {
        SeriesField(id, group, label, choices: choices.map(\.1), isRare: isRare, help) { series in
            choices.first { $0.0 == series[keyPath: path] }?.1 ?? choices[0].1
        } write: { series, text in
            series[keyPath: path] = choices.first { $0.1 == text }?.0
            return nil
        }
    }

    private static func contents(
        _ id: String, _ label: String, _ path: any WritableKeyPath<PaperStyle.Contents, Bool> & Sendable
    ) -> SeriesField {
        SeriesField(id, .page, label, choices: yesNo, isRare: true, "有目录时才用得上") {
            yes($0.style.contents?[keyPath: path] ?? false)
        } write: { series, text in
            guard series.style.contents != nil else { return "本刊没有目录；先在上面选目录的名称" }
            series.style.contents?[keyPath: path] = text == yesNo[0]
            return nil
        }
    }

    private static func size(_ part: PaperStyle.SizedText) -> SeriesField {
        let names: [PaperStyle.SizedText: String] = [
            .name: "刊名字号", .title: "标题字号", .text: "正文字号", .table: "表格字号", .imprint: "版记字号",
        ]
        let sizes = PaperStyle.points.sorted { $0.value > $1.value }.map(\.key)
        return SeriesField(
            "size.\(part.rawValue)", .page, names[part] ?? part.rawValue, choices: ["照常"] + sizes, isRare: true,
            "导出 Word、pdf 时的字号；屏幕上看不出来"
        ) {
            $0.style.sizes[part.rawValue] ?? "照常"
        } write: { series, text in
            series.style.sizes[part.rawValue] = text == "照常" ? nil : text
            return nil
        }
    }
}
