/// What stands at the foot of the last page (版记).
package struct Imprint: Equatable, Sendable {
    /// 报.
    @Exact package var reportTo: [String]
    /// 送.
    @Exact package var sendTo: [String]
    /// 发.
    @Exact package var distributeTo: [String]
    /// 份数; `nil` prints nothing.
    package var copies: Int?
    package var unknown: [JSONKey: JSON]

    package init(
        reportTo: [String] = [], sendTo: [String] = [], distributeTo: [String] = [], copies: Int? = nil,
        unknown: [JSONKey: JSON] = [:]
    ) {
        self.reportTo = reportTo
        self.sendTo = sendTo
        self.distributeTo = distributeTo
        self.copies = copies
        self.unknown = unknown
    }

    package var isEmpty: Bool { reportTo.isEmpty && sendTo.isEmpty && distributeTo.isEmpty && copies == nil }
}
