internal import Bulletins

/// The table that a government's page sets above what it publishes, with 索引号, 公开形式, 成文日期 and more such.
///
/// By it the page is found; it says nothing of the bulletin, but for what a masthead would say too.
enum CatalogueTable {
    private static let numbers: Set<String> = ["文号", "发文字号", "文件编号", "发文文号"]
    private static let dates = ["成文日期", "发文日期", "生成日期", "发布日期", "公开日期"]
    private static let offices: Set<String> = ["公开责任部门", "发布机构", "发文机关"]
    private static let titles: Set<String> = ["文件名称", "信息名称", "名称", "标题", "文件标题"]
    private static let marks: Set<String> = ["索引号", "信息索引号", "索取号", "公开形式", "公开方式", "公开目录", "公开时限"]
    private static let others: Set<String> = [
        "主题分类", "信息分类", "体裁分类", "组配分类", "服务对象", "公开范围", "有效性", "时效性", "效力状态", "是否有效", "关键词", "内容概述",
        "信息来源",
    ]

    private static let known = numbers.union(dates).union(offices).union(titles).union(marks).union(others)

    /// The lines without the table; in its place stand the number, the office, the title and the date that no other line
    /// at the head says.
    static func taken(from lines: [SourceLine], _ report: ReportSink) -> [SourceLine] {
        let head = lines.prefix(30).indices
        let rows = head.map { fields(of: lines[$0]) }
        guard let first = rows.firstIndex(where: { !$0.isEmpty }),
            let last = rows.lastIndex(where: { !$0.isEmpty }),
            rows[first...last].allSatisfy({ !$0.isEmpty }),
            // 名称：写全称, one to a line, is said by a text.
            case let all = rows.joined(), Set(all.map(\.label)).count >= 4, all.count * 2 >= (last - first + 1) * 3,
            all.contains(where: { marks.contains($0.label) })
        else { return lines }
        report.add(
            .setAside, line: lines[first].number,
            found: "网页的公开信息表“\(lines[first].text.excerpt(20))”等 \(last - first + 1) 行",
            done: "说的是网页，没有存入正文")
        let beside = lines[..<first] + lines[(last + 1)...].prefix(12)
        let said = beside.flatMap { MastheadReader.parts($0.text) }
        let pieces = said.map { MastheadPiece($0) }
        var kept: [String] = []
        if !pieces.contains(where: \.isIssue), let number = all.first(where: { numbers.contains($0.label) })?.value,
            MastheadReader.parts(number).contains(where: { MastheadPiece($0).isIssue })
        {
            kept.append(number)
        }
        if !pieces.contains(where: { $0.isLike(.office("")) }), !said.contains(where: MastheadReader.isOffice),
            let office = all.first(where: { offices.contains($0.label) && MastheadReader.isOffice($0.value) })?.value
        {
            kept.append("编发单位：" + office)
        }
        if let title = all.first(where: { titles.contains($0.label) })?.value,
            !beside.contains(where: { isPart($0.text.removingBlanks(), of: title.removingBlanks()) })
        {
            kept.append(title)
        }
        if !pieces.contains(where: \.isDate),
            let date = dates.lazy.compactMap({ label in all.first { $0.label == label }?.value }).first(where: {
                MastheadPiece($0).isDate
            })
        {
            kept.append(date)
        }
        return lines[..<first] + kept.map { SourceLine($0, number: lines[first].number) } + lines[(last + 1)...]
    }

    /// Whether a line is the title, or its name without the number: 工作简报 of 工作简报（2023年第9期）.
    private static func isPart(_ line: String, of title: String) -> Bool {
        line.isIdentical(to: title) || line.scalarCount >= 4 && title.hasPrefix(line)
    }

    /// The labels of a row and what stands behind each, in the next cell or behind the colon; none where a cell says
    /// something else.
    private static func fields(of line: SourceLine) -> [(label: String, value: String)] {
        let written = line.row.map { $0.cells.map(\.text) } ?? line.text.split { "|｜".contains($0) }.map(String.init)
        let cells = (written.count > 1 ? written : LineForm.columns(of: line.text)).map { $0.trimmingBlanks() }
            .filter { !$0.isEmpty }
        var found: [(label: String, value: String)] = []
        var isLabel = false
        for cell in cells {
            let halves = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { "：:".contains($0) }.map(
                String.init)
            let label = halves[0].removingBlanks()
            if known.contains(label), halves.count == 1 || halves[1].isEmpty {
                found.append((label, ""))
                isLabel = true
            } else if isLabel {
                found[found.count - 1].value = cell
                isLabel = false
            } else if known.contains(label), halves.count == 2 {
                found.append((label, halves[1].trimmingBlanks()))
            } else {
                return []
            }
        }
        return found
    }
}
