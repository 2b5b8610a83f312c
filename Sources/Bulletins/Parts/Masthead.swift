/// What stands at the head of page one (版头).
package struct Masthead: Equatable, Sendable {
    /// 刊名, printed large and red.
    @Exact package var name: String
    /// 本期标题, the title under the red rule.
    @Exact package var title: String
    package var year: Int
    /// 期号, from 1 each year; 0 while it is not yet typed.
    package var number: Int
    /// 总期号, where the series counts it.
    package var serial: Int?
    /// 编发单位.
    @Exact package var office: String
    /// 印发日期.
    package var date: DateText
    /// 起止日期.
    package var coverage: Coverage
    /// Fields of the file that this version does not know; written back as they were.
    package var unknown: [JSONKey: JSON]

    package init(
        name: String = "", title: String = "", year: Int = 0, number: Int = 0, serial: Int? = nil, office: String = "",
        date: DateText = .text(""), coverage: Coverage = .text(""), unknown: [JSONKey: JSON] = [:]
    ) {
        self.name = name
        self.title = title
        self.year = year
        self.number = number
        self.serial = serial
        self.office = office
        self.date = date
        self.coverage = coverage
        self.unknown = unknown
    }
}
