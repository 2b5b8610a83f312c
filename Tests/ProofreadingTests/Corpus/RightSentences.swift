/// Sentences in the manner of such bulletins that are right and lie next to the traps of the rules.
enum RightSentences {
    static let all =
        marks + spaces + numerals + dates + facts + structures + words + particles + office + meetings + figures
        + documents + speech + names + neighbours + everyday + tried + reviewed
        + unseen
}
