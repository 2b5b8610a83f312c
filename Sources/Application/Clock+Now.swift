import Bulletins
package import Editor
import Glibc

extension Clock {
    /// The time now, with the zone of this machine.
    package static var now: Clock {
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return Clock(seconds: seconds, offset: local.tm_gmtoff)
    }
}
