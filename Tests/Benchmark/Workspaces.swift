import Processes

/// The workspaces and scripts that are measured with, made anew for every run of the benchmark.
struct Workspaces {
    let folder: Folder
    let program: String
    let sqlite = "/usr/bin/sqlite3"

    /// A sentence as long as what people say, different every time.
    static func sentence(_ number: Int) -> String {
        "Iedereen in wijk \(number) doet mee en leert van elkaar, ook wie nu nog buiten staat"
    }

    /// A script that begins a case and adds so many notes.
    func script(notes: Int) throws -> String {
        let name = "notes-\(notes).txt"
        var text = "new \"Buurtwerk Zuid\"\n"
        text.reserveCapacity(notes * 96)
        for number in 1...notes {
            text += "ambition " + Self.sentence(number) + "\n"
        }
        return try folder.write(text, to: name)
    }

    /// What sqlite3 inserts: as many rows with the same texts, in one transaction.
    func insertions(rows: Int) throws -> String {
        var text = "CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT NOT NULL);\nBEGIN;\n"
        text.reserveCapacity(rows * 128)
        for number in 1...rows {
            text += "INSERT INTO note VALUES (\(number), '\(Self.sentence(number))');\n"
        }
        return try folder.write(text + "COMMIT;\n", to: "rows-\(rows).sql")
    }

    /// Rows that are committed one by one, as safely as this program keeps a command.
    func commits(rows: Int) throws -> String {
        var text = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT NOT NULL);

            """
        for number in 1...rows {
            text += "INSERT INTO note VALUES (\(number), '\(Self.sentence(number))');\n"
        }
        return try folder.write(text, to: "commits-\(rows).sql")
    }

    /// A workspace with so many notes and two versions that lie a few notes apart.
    func workspace(notes: Int, in folder: Folder) throws -> String {
        let path = folder.file("work-\(notes).purpose")
        _ = try Run.timed(program, [path, try script(notes: notes)])
        let late = (1...10).map { "ambition Later \(Self.sentence($0))" }
        let script = (["save one"] + late + ["save two"]).joined(separator: "\n") + "\n"
        _ = try Run.timed(program, [path, try folder.write(script, to: "late.txt")])
        return path
    }
}
