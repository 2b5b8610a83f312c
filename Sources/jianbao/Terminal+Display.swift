import Application
package import Screen
package import Terminal

extension Terminal: Display {
    package func inputs(timeout: Int, watching files: [Int32]) -> (inputs: [Input], ready: [Int32]) {
        let events = events(timeout: timeout, watching: files)
        return (events.inputs, events.ready)
    }

    package func showPlain(_ text: String, prompt: String) { _ = showPlain(text, prompt: prompt, patience: nil) }
}
