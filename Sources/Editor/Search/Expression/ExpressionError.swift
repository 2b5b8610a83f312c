/// What is wrong with a regular expression.
package enum ExpressionError: Error, Equatable {
    case unclosedGroup, unopenedGroup, unclosedSet, nothingToRepeat, badCount, badRange, endsInBackslash, tooLarge
    case unknownEscape(Unicode.Scalar)

    /// One sentence for the editor.
    package var message: String {
        switch self {
        case .unclosedGroup: "正则：“(”没有配上“)”，要找括号本身请写成“\\(”"
        case .unopenedGroup: "正则：“)”前面没有“(”，要找括号本身请写成“\\)”"
        case .unclosedSet: "正则：“[”没有配上“]”，要找方括号本身请写成“\\[”"
        case .nothingToRepeat: "正则：“*”“+”“?”前面要有可重复的字，要找它们本身请在前面加“\\”"
        case .badCount: "正则：次数要写成“{2}”“{2,}”或“{2,5}”，不超过 200"
        case .badRange: "正则：“[ ]”里范围的前后颠倒了，应写成“[0-9]”这样"
        case .endsInBackslash: "正则：末尾的“\\”后面还少一个字，要找它本身请写成“\\\\”"
        case .tooLarge: "正则：表达式太长，请减少重复的次数"
        case .unknownEscape(let letter): "正则：不认识“\\\(letter)”，可用的有 \\d 数字、\\w 字、\\s 空白和 \\D \\W \\S"
        }
    }
}
