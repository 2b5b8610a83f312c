internal import CPCRE2

/// What is wrong with a regular expression.
package enum ExpressionError: Error, Equatable {
    case unclosedGroup, unopenedGroup, unclosedSet, nothingToRepeat, badCount, badRange, endsInBackslash, tooLarge
    case unknownEscape, unreadable, tooSlow

    /// By the number that PCRE2 gives it.
    init(_ status: Int32) {
        self =
            switch status {
            case PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS: .unclosedGroup
            case PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS: .unopenedGroup
            case PCRE2_ERROR_MISSING_SQUARE_BRACKET: .unclosedSet
            case PCRE2_ERROR_QUANTIFIER_INVALID: .nothingToRepeat
            case PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER, PCRE2_ERROR_QUANTIFIER_TOO_BIG: .badCount
            case PCRE2_ERROR_CLASS_RANGE_ORDER, PCRE2_ERROR_CLASS_INVALID_RANGE: .badRange
            case PCRE2_ERROR_END_BACKSLASH: .endsInBackslash
            case PCRE2_ERROR_UNKNOWN_ESCAPE: .unknownEscape
            case PCRE2_ERROR_PATTERN_TOO_LARGE, PCRE2_ERROR_PATTERN_TOO_COMPLICATED: .tooLarge
            default: .unreadable
            }
    }

    /// One sentence for the editor.
    package var message: String {
        switch self {
        case .unclosedGroup: "正则：“(”没有配上“)”，要找括号本身请写成“\\(”"
        case .unopenedGroup: "正则：“)”前面没有“(”，要找括号本身请写成“\\)”"
        case .unclosedSet: "正则：“[”没有配上“]”，要找方括号本身请写成“\\[”"
        case .nothingToRepeat: "正则：“*”“+”“?”前面要有可重复的字，要找它们本身请在前面加“\\”"
        case .badCount: "正则：次数要写成“{2}”“{2,}”或“{2,5}”，前一个不大于后一个"
        case .badRange: "正则：“[ ]”里范围的前后颠倒了，应写成“[0-9]”这样"
        case .endsInBackslash: "正则：末尾的“\\”后面还少一个字，要找它本身请写成“\\\\”"
        case .tooLarge: "正则：表达式太长，请减少重复的次数"
        case .unknownEscape: "正则：不认识“\\”后面的字母，可用的有 \\d 数字、\\w 字、\\s 空白和 \\D \\W \\S"
        case .unreadable: "正则：看不懂这个写法，要找标点本身请在前面加“\\”"
        case .tooSlow: "正则：这个写法要试的办法太多，请写得具体些"
        }
    }
}
