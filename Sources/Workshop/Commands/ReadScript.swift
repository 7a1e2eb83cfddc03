import CommandLanguage
import Wording

/// `lees sessie2.txt`: the runs carry it out, for it takes statements of its own; inside
/// `expect error` only its file is looked up.
struct ReadScript: Action {
    func run(_ call: Call) throws -> Outcome {
        guard let argument = call.statement.argument(.path) else {
            throw call.missing(Phrase(en: "a file", nl: "een bestand"))
        }
        var loader = ScriptLoader(session: call.session)
        _ = loader.load(try loader.source(for: argument, from: call.statement))
        if let problem = loader.problems.first { throw problem }
        return Outcome()
    }
}
