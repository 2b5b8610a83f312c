package import Bulletins

/// The time, as the world tells it.
package struct Clock: Hashable, Sendable {
    /// Seconds since 1970.
    package var seconds: Int
    /// Seconds to add for local time.
    package var offset: Int

    package init(seconds: Int = 0, offset: Int = 0) {
        self.seconds = seconds
        self.offset = offset
    }

    /// `14:32`, local.
    package var hourAndMinute: String {
        let minutes = (seconds + offset) / 60
        let (hour, minute) = ((minutes / 60) % 24, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// `14:32:05`, local.
    package var exactTime: String {
        let second = (seconds + offset) % 60
        return "\(hourAndMinute):\(second < 10 ? "0" : "")\(second)"
    }

    /// Whether two times look the same without their seconds.
    package func isSameMinute(as other: Clock) -> Bool {
        (seconds + offset) / 60 == (other.seconds + other.offset) / 60
    }

    /// Another time, as it is said now: `14:32` of today, `3月4日 14:32` of this year, else with the year.
    package func moment(_ seconds: Int) -> String {
        let then = Clock(seconds: seconds, offset: offset)
        guard let day = then.day, day != self.day else { return then.hourAndMinute }
        let year = day.year == self.day?.year ? "" : "\(day.year)年"
        return "\(year)\(day.month)月\(day.day)日 \(then.hourAndMinute)"
    }

    /// Today, local.
    package var day: Day? { Day(ordinal: (seconds + offset) / 86_400) }
}
