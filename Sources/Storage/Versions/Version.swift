import Glibc
package import SystemPackage

/// An issue as it was before a later save.
package struct Version: Equatable, Sendable {
    package let issue: IssueFile
    /// Counts the saves of the issue, from 1; never used twice.
    package let number: Int
    /// When this text was saved, in seconds since 1970, by the clock of the disk's machine.
    package let saved: Int
    package let path: FilePath

    static func name(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".json"
    }

    static func number(_ name: FilePath.Component) -> Int? {
        name.extension == "json" ? Int(name.stem).flatMap { $0 > 0 ? $0 : nil } : nil
    }
}

/// Which of many versions are worth keeping: all of today, the last of each day for a month, of each week after that.
package enum Thinning {
    /// In days.
    private static let month = 30

    /// - Parameters:
    ///   - times: when the versions were saved, oldest first, in seconds since 1970.
    ///   - now: in seconds since 1970.
    ///   - day: the day of a time, counted in days, where the editors are.
    /// - Returns: the indices of those to keep; the newest is among them whatever the clock says.
    package static func kept(_ times: [Int], now: Int, day: (Int) -> Int = Thinning.day) -> Set<Int> {
        let today = day(now)
        var last: [Int: Int] = [:]
        var kept: Set<Int> = times.isEmpty ? [] : [times.count - 1]
        for (index, time) in times.enumerated() {
            let then = day(time)
            if then >= today {
                kept.insert(index)
            } else {
                // Days count up from 0, weeks down from -1.
                last[today - then <= month ? then : -1 - then / 7] = index
            }
        }
        return kept.union(last.values)
    }

    /// The day of a time by the local clock.
    package static func day(of time: Int) -> Int {
        var seconds = time_t(time)
        var local = tm()
        guard localtime_r(&seconds, &local) != nil else { return time / 86_400 }
        return (time + local.tm_gmtoff) / 86_400
    }
}
