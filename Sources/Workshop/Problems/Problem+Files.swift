import CaseHistory
import CaseModel
public import CommandLanguage
import Wording

extension Problem {
    /// A file that cannot be read or written.
    public static func file(_ fault: FileFault, path: String) -> Problem {
        switch fault {
        case .missing:
            Problem(
                .fileMissing,
                Phrase(en: "There is no file \(path).", nl: "Er is geen bestand \(path)."),
                next: Phrase(en: "Check the name and the folder.", nl: "Kijk naam en map na."))
        case .exists:
            Problem(
                .fileExists,
                Phrase(en: "\(path) is already there.", nl: "\(path) bestaat al."),
                next: Phrase(
                    en: "Add overwrite=yes, or choose another name.",
                    nl: "Zet er overschrijf=ja bij, of kies een andere naam."))
        case .denied:
            Problem(
                .fileDenied,
                Phrase(
                    en: "You have no right to use \(path).", nl: "Je mag niet bij \(path)."),
                next: Phrase(en: "Choose another folder.", nl: "Kies een andere map."))
        case .tooLarge(let limit):
            Problem(
                .fileTooLarge,
                Phrase(
                    en: "\(path) is larger than \(limit / 1_048_576) MB.",
                    nl: "\(path) is groter dan \(limit / 1_048_576) MB."),
                next: Phrase(en: "Cut it in parts.", nl: "Knip het in delen."))
        case .isFolder:
            Problem(
                .fileIsFolder,
                Phrase(en: "\(path) is a folder.", nl: "\(path) is een map."),
                next: Phrase(en: "Name a file in it.", nl: "Noem een bestand daarin."))
        case .missingFolder:
            Problem(
                .folderMissing,
                Phrase(
                    en: "The folder of \(path) is not there.",
                    nl: "De map van \(path) bestaat niet."),
                next: Phrase(en: "Make it first.", nl: "Maak die eerst."))
        case .diskFull: diskFull
        case .failed(let detail):
            Problem(
                .fileFailed,
                Phrase(
                    en: "\(path) did not work: \(detail).", nl: "\(path) lukte niet: \(detail)."),
                next: Phrase(en: "Try another place.", nl: "Probeer een andere plek."))
        }
    }

    static let diskFull = Problem(
        .diskFull,
        Phrase(en: "The disk is full.", nl: "De schijf is vol."),
        next: Phrase(
            en: "Make room and do it again; what was saved before is safe.",
            nl: "Maak ruimte en doe het opnieuw; wat eerder is bewaard, is veilig."))

    /// Anything else that was thrown, with the name of the workspace it happened in.
    public init(of error: any Error, workspace: String) {
        switch error {
        case let problem as Problem: self = problem
        case let problem as SyntaxProblem: self.init(of: problem)
        case let error as StoreError: self = Self.store(error, workspace: workspace)
        case is ArithmeticError: self = Self.sumTooLarge
        case is DamagedContent:
            self = Self.store(.damaged(""), workspace: workspace)
        default:
            self.init(
                .internalFault,
                Phrase(
                    en: "Something went wrong inside: \(error).",
                    nl: "Er ging binnenin iets mis: \(error)."),
                next: Phrase(
                    en: "Nothing of this command was kept. Please report it.",
                    nl: "Van deze opdracht is niets bewaard. Meld het alsjeblieft."))
        }
    }

    /// A syntax problem in the words people read.
    public init(of problem: SyntaxProblem) {
        let sentences = SyntaxSentences(problem)
        self.init(
            code: problem.code.rawValue, sentences.what, next: sentences.next,
            suggestions: problem.suggestions, at: problem.place, byteLength: problem.byteLength)
    }
}
