/// The number of this release.
///
/// Written here and nowhere else: `--version`, the manual page and the packages read it, and a test holds the newest
/// number of CHANGELOG.md to it.
enum Version {
    static let current = "1.0"
}
