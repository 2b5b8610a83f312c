/// What is known of the other issues of the series.
package struct Archive: Sendable {
    package init() {}
}
