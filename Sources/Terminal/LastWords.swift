/// What is said on standard error when the program falls and the terminal has been given back; a line each.
package struct LastWords: Sendable {
    package var fault: String
    package var outOfMemory: String

    package init(fault: String = "", outOfMemory: String = "") {
        self.fault = fault
        self.outOfMemory = outOfMemory
    }
}
