extension Lexicon {
    /// The built-in files, as the build embeds them.
    static let embedded: [(name: String, bytes: [UInt8])] = [
        ("words", PackageResources.words_txt),
        ("context", PackageResources.context_txt),
        ("redundant", PackageResources.redundant_txt),
        ("spoken", PackageResources.spoken_txt),
        ("names", PackageResources.names_txt),
        ("units", PackageResources.units_txt),
        ("terms", PackageResources.terms_txt),
        ("phrases", PackageResources.phrases_txt),
        ("pairs", PackageResources.pairs_txt),
        ("leaders", PackageResources.leaders_txt),
        ("known", PackageResources.known_txt),
        ("state", PackageResources.state_txt),
    ]
}
