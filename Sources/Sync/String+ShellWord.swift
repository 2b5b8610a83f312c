extension String {
    /// Quoted so that a shell takes it for one word (POSIX, Shell Command Language, 2.2.2).
    package var shellWord: String { "'" + replacing("'", with: "'\\''") + "'" }
}
