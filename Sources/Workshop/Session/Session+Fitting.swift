import Publishing

extension Session {
    /// Lines for people, broken between words where the window is too narrow for them. Only where
    /// somebody sits at a keyboard: what programs read keeps its lines.
    func fitted(_ text: String) -> String {
        let width = settings.widthColumns
        guard keyboardSource != nil, !settings.wantsJSON else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { line -> [String] in
                guard DisplayWidth.of(line) > width else { return [String(line)] }
                let margin = String(line.prefix { $0 == " " })
                let body = String(line.dropFirst(margin.count))
                return TextWrapping(widthColumns: width - margin.count).lines(body)
                    .map { margin + $0 }
            }
            .joined(separator: "\n")
    }
}
