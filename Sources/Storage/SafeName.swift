import Screen
package import SystemPackage

/// A name from the disk as it may stand in a sentence: what would command the terminal becomes a visible mark.
package enum SafeName {
    package static func of(_ text: String) -> String { VisibleMark.shown(text) }

    package static func of(_ path: FilePath) -> String { of(path.string) }

    package static func of(_ name: FilePath.Component) -> String { of(name.string) }
}
