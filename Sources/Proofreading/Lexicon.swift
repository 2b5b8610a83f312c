/// The words that the rules look for, as data; `Lexicon/*.txt` of this target and the office's own files hold them.
package struct Lexicon: Sendable {
    package init() {}
}
