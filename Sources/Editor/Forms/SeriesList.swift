import Bulletins
import Recognition

/// A list of the series as the form shows it: an element a row, some of them under others.
///
/// To let the editors change another list is to add a row to ``all``.
struct SeriesList: Sendable {
    /// An element as it is typed.
    struct Line {
        var text: String
        /// Whether it belongs to the element above it that does not.
        var isInner = false
    }

    let id: String
    let title: String
    /// What stands before an element, and before one that belongs to another.
    let label: String
    let innerLabel: String
    let help: String
    let lines: @Sendable (Series) -> [Line]
    /// Makes the text of an element another; a sentence where it cannot be.
    let set: @Sendable (inout Series, Int, String) -> String?
    let insert: @Sendable (inout Series, Int, String) -> String?
    let remove: @Sendable (inout Series, Int) -> Void
    /// Moves an element with what belongs to it; where it stands then.
    let move: @Sendable (inout Series, Int, _ step: Int) -> Int?
    /// Makes an element belong to the one above, or to none; `nil` for lists that have no such.
    let indent: (@Sendable (inout Series, Int, _ isInner: Bool) -> Bool)?
    /// The text of the page that an element is, by its place.
    let place: @Sendable (Bulletin, Int) -> Place?

    static subscript(_ id: String) -> SeriesList? { all.first { $0.id == id } }

    /// Whether other elements belong to the one at an index.
    func hasInner(_ series: Series, _ index: Int) -> Bool {
        let lines = lines(series)
        return !lines[index].isInner && lines.indices.contains(index + 1) && lines[index + 1].isInner
    }

    static let all = [sections, units, recipients, people, kinds]

    private static let units = flat(
        "units", "来稿单位", "单位", "简称｜全称｜旧称，旧称；后两样可以不写；成片的名单可以整个粘贴，一行一个", \.units, name: \.name
    ) { unit in
        FieldList.joined([unit.name, unit.fullName, FieldValue.printed(unit.oldNames)])
    } make: { parts, old in
        Series.Unit(
            name: parts[0], fullName: parts.count > 1 ? parts[1] : "",
            oldNames: parts.count > 2 ? FieldList.items(parts[2]) : [], unknown: old?.unknown ?? [:])
    }

    private static let recipients = flat(
        "recipients", "报、送、发", "报送", "报｜某某领导，某某办公室；称呼可以是 报 送 发 抄报 抄送 主送", \.imprint.lines, name: \.label
    ) { line in
        FieldList.joined([line.label, FieldValue.printed(line.names)])
    } parted: {
        FieldList.labelled($0)
    } make: { parts, old in
        Imprint.Line(
            label: parts[0], names: parts.count > 1 ? FieldList.names(parts[1]) : [], unknown: old?.unknown ?? [:])
    } place: { bulletin, index in
        bulletin.imprint.lines.indices.contains(index)
            ? .imprint(.line(Exact(bulletin.imprint.lines[index].label))) : nil
    }

    private static let people = flat(
        "people", "责任编辑、电话", "人员", "责任编辑｜张三；称呼可以是 责任编辑 审核 签发 联系人 电话", \.imprint.people, name: \.label
    ) { person in
        FieldList.joined([person.label, person.name])
    } parted: {
        FieldList.labelled($0)
    } make: { parts, old in
        Imprint.Person(label: parts[0], name: parts.count > 1 ? parts[1] : "", unknown: old?.unknown ?? [:])
    } check: {
        $0.label.contains(where: \.isLetter) ? nil : "前面要写称呼：责任编辑｜张三"
    }

    private static let kinds = flat(
        "kinds", "另计期号的刊型", "刊型", "增刊、专报这样另排期号的；期号样子不同的写成 专报｜〔2024〕12期", \.kinds, name: \.name
    ) { kind in
        FieldList.joined([kind.name, kind.numberForm ?? ""])
    } make: { parts, old in
        Series.Kind(
            name: parts[0], numberForm: parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil,
            unknown: old?.unknown ?? [:])
    } check: {
        NumberForm.complaint($0.numberForm ?? "")
    }

    /// A list without inner elements.
    private static func flat<Element: Sendable>(
        _ id: String, _ title: String, _ label: String, _ help: String,
        _ path: any WritableKeyPath<Series, [Element]> & Sendable, name: any KeyPath<Element, String> & Sendable,
        text: @escaping @Sendable (Element) -> String,
        parted: @escaping @Sendable (String) -> [String] = { FieldList.parts($0) },
        make: @escaping @Sendable ([String], Element?) -> Element,
        check: @escaping @Sendable (Element) -> String? = { _ in nil },
        place: @escaping @Sendable (Bulletin, Int) -> Place? = { _, _ in nil }
    ) -> SeriesList {
        @Sendable func element(_ typed: String, _ old: Element?, in series: Series, besides index: Int?) -> (
            Element?, String?
        ) {
            let new = make(parted(typed), old)
            if let complaint = check(new) { return (nil, complaint) }
            if new[keyPath: name].isEmpty { return (nil, "“\(FieldList.bar)”前面要有名称") }
            let others = series[keyPath: path].enumerated().filter { $0.offset != index }
            guard !others.contains(where: { $0.element[keyPath: name].isIdentical(to: new[keyPath: name]) }) else {
                return (nil, "已经有“\(new[keyPath: name])”了")
            }
            return (new, nil)
        }
        return SeriesList(
            id: id, title: title, label: label, innerLabel: label, help: help,
            lines: { $0[keyPath: path].map { Line(text: text($0)) } },
            set: { series, index, typed in
                let (new, complaint) = element(typed, series[keyPath: path][index], in: series, besides: index)
                if let new { series[keyPath: path][index] = new }
                return complaint
            },
            insert: { series, index, typed in
                let (new, complaint) = element(typed, nil, in: series, besides: nil)
                if let new { series[keyPath: path].insert(new, at: index) }
                return complaint
            },
            remove: { series, index in series[keyPath: path].remove(at: index) },
            move: { series, index, step in
                guard series[keyPath: path].indices.contains(index + step) else { return nil }
                series[keyPath: path].swapAt(index, index + step)
                return index + step
            }, indent: nil, place: place)
    }
}

/// 固定栏目: sections with the subsections under them.
extension SeriesList {
    /// One line of the outline of standing sections.
    private struct Heading {
        var title: String
        var isInner: Bool
        var unknown: [JSONKey: JSON] = [:]
    }

    private static func headings(_ series: Series) -> [Heading] {
        series.sections.flatMap { section in
            [Heading(title: section.title, isInner: false, unknown: section.unknown)]
                + section.subsections.map { Heading(title: $0, isInner: true) }
        }
    }

    private static func put(_ headings: [Heading], in series: inout Series) {
        var sections: [Series.StandingSection] = []
        for heading in headings {
            if heading.isInner, !sections.isEmpty {
                sections[sections.count - 1].subsections.append(heading.title)
            } else {
                sections.append(Series.StandingSection(title: heading.title, unknown: heading.unknown))
            }
        }
        series.sections = sections
    }

    /// A title as it is typed or pasted, without the number that is printed by itself: `一、党建工作`, `（一）支部`.
    private static func unnumbered(_ typed: String, in series: Series) -> (title: String, isInner: Bool) {
        guard let (depth, title) = Recognizer.withoutNumber(typed), depth <= 1, !title.isEmpty,
            !series.style.mark(depth).isNone
        else { return (typed, false) }
        return (title, depth == 1)
    }

    private static func complaint(_ title: String, in headings: [Heading], besides index: Int?) -> String? {
        let others = headings.enumerated().filter { $0.offset != index && !$0.element.isInner }
        let isInner = index.map { headings[$0].isInner } ?? false
        return !isInner && others.contains { $0.element.title.isIdentical(to: title) } ? "已经有“\(title)”了" : nil
    }

    private static let sections = SeriesList(
        id: "sections", title: "固定栏目", label: "栏目", innerLabel: "二级",
        help: "每期都有的栏目；\(Command.sureKey("form-up")) \(Command.sureKey("form-down")) 上下移，"
            + "\(Command.sureKey("form-lower")) 变成二级栏目，\(Command.sureKey("form-raise")) 变回来，"
            + "\(Command.key("form-remove")) 删",
        lines: { headings($0).map { Line(text: $0.title, isInner: $0.isInner) } },
        set: { series, index, typed in
            var all = headings(series)
            let text = unnumbered(typed, in: series).title
            if let complaint = complaint(text, in: all, besides: index) { return complaint }
            all[index].title = text
            put(all, in: &series)
            return nil
        },
        insert: { series, index, typed in
            var all = headings(series)
            let (text, isNumberedInner) = unnumbered(typed, in: series)
            // In the midst of subsections it is one.
            let isInner = index > 0 && (isNumberedInner || index < all.count && all[index].isInner)
            if !isInner, let complaint = complaint(text, in: all, besides: nil) { return complaint }
            all.insert(Heading(title: text, isInner: isInner), at: index)
            put(all, in: &series)
            return nil
        },
        remove: { series, index in
            var all = headings(series)
            all.removeSubrange(block(index, in: all))
            put(all, in: &series)
        },
        move: { series, index, step in
            var all = headings(series)
            let moved = block(index, in: all)
            let taken = Array(all[moved])
            all.removeSubrange(moved)
            var target = moved.lowerBound
            repeat {
                target += step
                guard target >= 0, target <= all.count else { return nil }
                // A section goes over a whole section; a subsection may go into another, but under one.
                let isBetween = target == all.count || !all[target].isInner
                if taken[0].isInner ? target > 0 : isBetween { break }
            } while true
            all.insert(contentsOf: taken, at: target)
            put(all, in: &series)
            return target
        },
        indent: { series, index, isInner in
            var all = headings(series)
            guard all[index].isInner != isInner, index > 0 else { return false }
            all[index].isInner = isInner
            put(all, in: &series)
            return true
        },
        place: { bulletin, index in
            let titles = bulletin.sections.flatMap { section in [section.id] + section.subsections.map(\.id) }
            return titles.indices.contains(index) ? Place(titles[index], .title) : nil
        })

    /// An element with all that belongs to it.
    private static func block(_ index: Int, in headings: [Heading]) -> Range<Int> {
        guard !headings[index].isInner else { return index..<index + 1 }
        let end = headings[(index + 1)...].firstIndex { !$0.isInner } ?? headings.count
        return index..<end
    }
}
