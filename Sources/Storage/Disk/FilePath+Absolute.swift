import Glibc
package import SystemPackage

extension FilePath {
    /// The path from the root, by the folder in which the program runs.
    package var absolute: FilePath {
        guard isRelative, let here = getcwd(nil, 0) else { return lexicallyNormalized() }
        defer { free(here) }
        return FilePath(platformString: here).pushing(self).lexicallyNormalized()
    }
}
