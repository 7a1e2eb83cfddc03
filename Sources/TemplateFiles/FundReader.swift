public import CaseModel

/// Reads the files of funds, and says everything that is wrong with one at once.
public enum FundReader {
    /// Reads a fund from the bytes of a file, with its text to keep.
    public static func read(
        bytes: [UInt8], fileName: String
    ) throws(TemplateProblems) -> (pack: FundPack, text: String) {
        let text = try TemplateReader.text(of: bytes, fileName)
        return (try read(yaml: text, fileName: fileName), text)
    }

    /// Reads a fund from the text of a file.
    public static func read(
        yaml text: String, fileName: String
    ) throws(TemplateProblems) -> FundPack {
        try TemplateReader.walk(text, fileName, []) { $0.fund(from: $1) }
    }
}

/// How much of anything the file of a fund may hold.
public enum FundLimits {
    public static let groups = 24
    public static let parties = 40
    public static let rates = 100
    public static let rules = 100
    public static let words = 200
    public static let reminders = 60
    public static let windows = 24
    /// The highest rate of an hour: ten thousand euro.
    public static let rateCents: Int64 = 1_000_000
}
