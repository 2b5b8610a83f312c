import FoundationEssentials
import Recognition
import Testing

/// The bulletin that was printed, where this machine has it.
enum RealBulletin {
    static let path: String = {
        let folder = ProcessInfo.processInfo.environment["JIANBAO_SHARED"] ?? "\(packageFolder)/../shared"
        return "\(folder)/bulletins/2023-35.txt"
    }()

    static var isPresent: Bool { FileManager.default.isReadableFile(atPath: path) }

    static func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    private static let packageFolder = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
}

extension Trait where Self == ConditionTrait {
    static var realBulletin: Self { .enabled(if: RealBulletin.isPresent, "没有真实简报（JIANBAO_SHARED），跳过") }
}
