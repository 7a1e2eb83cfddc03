import CaseHistory
import CaseModel
import CommandLanguage
import TemplateFiles
import Wording

/// `nieuw "Doorstroom op Zuid"`: begins the case of a workspace, with a copy of its template.
struct StartCase: Action {
    static let defaultTemplate = "purpose-case"

    func run(_ call: Call) throws -> Outcome {
        if let title = call.session.draft?.current.title { throw Problem.caseExists(title) }
        guard let argument = call.statement.argument(.name) else {
            throw call.missing(Phrase(en: "a name", nl: "een naam"))
        }
        let name = try call.value(argument).trimmingBlanks
        guard !name.isEmpty, name.utf8.count <= 300 else {
            throw Problem(
                .emptyText,
                Phrase(
                    en: "A name has 1 to 300 characters.", nl: "Een naam heeft 1 tot 300 tekens."),
                next: Phrase(
                    en: "Type the name of the coalition.", nl: "Tik de naam van de coalitie.")
            ).at(argument)
        }
        let template = try template(call)
        let language = try call.choice(.language, .language) ?? call.language.rawValue
        let settings = Item(
            id: .settings, kind: .settings,
            entries: [
                .init(.name, .text(name)), .init(.language, .text(language)),
            ])
        let changes = ([settings] + template.items).map(Change.put)
        let said = Acknowledgement.line(
            Phrase(same: name), template.name,
            Phrase.counted(
                template.boards[0].pieces.count, en: ("piece", "pieces"),
                nl: ("stuk", "stukken")))
        // A case that was undone altogether goes on where its history stopped.
        if call.session.draft != nil { return Outcome(changes: changes, said: [said]) }
        let draft = Draft(id: DraftID(call.newID()), name: "joint", origin: nil)
        var outcome = Outcome(said: [said])
        outcome.write = { try $0.begin(draft, changes, typed: call.statement.typed) }
        return outcome
    }

    /// The template a case starts with: the built-in one, or a file of the user's own.
    private func template(_ call: Call) throws -> Template {
        do {
            guard let argument = call.argument(.template) else {
                return try builtIn(Self.defaultTemplate)
            }
            let path = try call.value(argument)
            if BuiltInTemplates.keys.contains(path) { return try builtIn(path) }
            return try TemplateReader.read(
                bytes: try bytes(call, argument), fileName: path,
                reservedWords: CommandTable.foldedWords)
        } catch let error as TemplateProblems {
            throw Problem.template(error).at(call.argument(.template))
        }
    }

    private func builtIn(_ key: String) throws(TemplateProblems) -> Template {
        guard
            let template = try BuiltInTemplates.named(
                key, reservedWords: CommandTable.foldedWords)
        else { preconditionFailure("the program carries its own template") }
        return template
    }

    private func bytes(_ call: Call, _ argument: Argument) throws -> [UInt8] {
        let path = call.session.surroundings.files.resolve(
            try call.value(argument), besideFile: argument.place.source.name)
        do throws(FileFault) {
            return try call.session.surroundings.files.read(path, limit: 1_048_576)
        } catch {
            throw Problem.file(error, path: path).at(argument)
        }
    }
}

extension CommandTable {
    /// Every command word, folded: a template may not take one for a piece.
    static let foldedWords = Set(words.map { Folding.folded($0) })
}

extension Problem {
    /// A template with errors: the first in full, the others by place.
    static func template(_ problems: TemplateProblems) -> Problem {
        let shown = problems.problems.prefix(10)
        let count = problems.problems.count + problems.unlisted
        let more = count - shown.count
        func text(_ language: Language) -> String {
            let lines = shown.map { problem in
                "\(problem.place.file):\(problem.place.line):\(problem.place.column): "
                    + problem.sentence[language] + " " + problem.nextStep[language]
            }
            return lines.joined(separator: "\n")
        }
        return Problem(
            .templateInvalid,
            Phrase(
                en: "The template has \(count) error\(count == 1 ? "" : "s").\n" + text(.english)
                    + (more > 0 ? "\n… and \(more) more." : ""),
                nl: "Het sjabloon heeft \(count) fout\(count == 1 ? "" : "en").\n" + text(.dutch)
                    + (more > 0 ? "\n… en nog \(more)." : "")),
            next: Phrase(
                en: "Mend the file and try again; nothing was started.",
                nl: "Herstel het bestand en probeer het opnieuw; er is niets begonnen."))
    }
}
