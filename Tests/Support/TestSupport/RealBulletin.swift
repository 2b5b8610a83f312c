package import Testing

internal import Glibc

/// The bulletin that an office really sent out; it stands beside the repository, where this machine has it, and is not
/// part of it.
package enum RealBulletin {
    package static let path: String = {
        let shared = getenv("JIANBAO_SHARED").map { String(cString: $0) } ?? PackageFile.package + "/../shared"
        return shared + "/bulletins/2023-35.txt"
    }()

    package static let isPresent = access(path, R_OK) == 0

    package static var bytes: [UInt8] { PackageFile.bytes(of: path) ?? [] }

    package static var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Its lines, from 0; the figures of the trade count them from 1.
    package static var lines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension Trait where Self == ConditionTrait {
    package static var realBulletin: Self { .enabled(if: RealBulletin.isPresent, "没有真实简报（JIANBAO_SHARED），跳过") }
}
