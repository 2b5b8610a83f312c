import Glibc

/// How much a test tries: enough for every commit, or all of it with `JIANBAO_FAULTS=full`.
enum Effort {
    static let isFull = getenv("JIANBAO_FAULTS").map { String(cString: $0) } == "full"

    static func count(_ few: Int, full: Int) -> Int { isFull ? full : few }
}
