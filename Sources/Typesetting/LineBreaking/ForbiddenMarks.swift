/// The marks that may not stand at the edge of a line, as an exporter states them to a word processor.
///
/// GB/T 15834-2011, 5.1, with the half-width forms that slip in. The single — is not among them: it may not begin a
/// line but a pair may, which a list of characters cannot say.
package enum ForbiddenMarks {
    /// 避头, `w:noLineBreaksBefore` of a docx.
    package static let atLineStart = "、，。．：；！？％‰℃”’）〕］｝〉》」』】〗·・–～~/／…),]}.:;!?%"
    /// 避尾, `w:noLineBreaksAfter` of a docx.
    package static let atLineEnd = "“‘（〔［｛〈《「『【〖￥$№/／([{"
}
