public import CaseModel

/// Reads the files of funds, and says everything that is wrong with one at once.
public enum FundReader {
    /// Reads a fund from the bytes of a file, with its text to keep.
    ///
    /// What somebody checked after `today`, such as `2026-11-21`, is refused; a file that is kept
    /// is read without it.
    public static func read(
        bytes: [UInt8], fileName: String, today: String? = nil
    ) throws(TemplateProblems) -> (pack: FundPack, text: String) {
        do throws(TemplateProblems) {
            let text = try TemplateReader.text(of: bytes, fileName)
            return (try read(yaml: text, fileName: fileName, today: today), text)
        } catch {
            throw error.ofFund
        }
    }

    /// Reads a fund from the text of a file.
    public static func read(
        yaml text: String, fileName: String, today: String? = nil
    ) throws(TemplateProblems) -> FundPack {
        do throws(TemplateProblems) {
            return try TemplateReader.walk(text, fileName, []) { $0.fund(from: $1, today: today) }
        } catch {
            throw error.ofFund
        }
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

extension TemplateProblems {
    /// The same problems, told of the file of a fund.
    fileprivate var ofFund: TemplateProblems {
        TemplateProblems(
            problems: problems.map { problem in
                guard case .file(let mistake) = problem.kind else { return problem }
                return TemplateProblem(kind: .fund(.file(mistake)), place: problem.place)
            }, unlisted: unlisted)
    }
}
