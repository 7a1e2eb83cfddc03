import CaseModel

/// Something that is kept whole or not at all: a command, or a script that is read.
struct Atom {
    /// What is typed.
    let lines: String
    /// The commands the history tells of it, in order.
    let commands: [String]
    /// The message of the version it saves.
    var version: String?
    /// How many lines say that it is safe.
    var acknowledgements: Int { version == nil ? commands.count : 1 }
}

/// Makes commands that change a case, each with words found nowhere else.
struct Stream {
    private var random: SeededIdentities
    private var made = 0
    private let readPath: (Int) -> String
    private let write: (String, String) throws -> Void

    init(
        seed: UInt64, readPath: @escaping (Int) -> String,
        write: @escaping (String, String) throws -> Void
    ) {
        random = SeededIdentities(seed: seed)
        self.readPath = readPath
        self.write = write
    }

    mutating func number(below limit: Int) -> Int {
        Int(random.next().low % UInt64(limit))
    }

    /// What a case needs before the stream begins.
    static let beginning = ["new Zuid", "ambition begin"]

    /// So many commands for one session.
    mutating func commands(_ count: Int) throws -> [Atom] {
        var atoms: [Atom] = []
        while atoms.count < count {
            made += 1
            switch number(below: 20) {
            case 0, 1: atoms.append(block())
            case 2, 3: atoms.append(single("rewrite n1 anders \(made)"))
            case 4: atoms.append(single("partner \"Partner \(made)\" as=p-\(made)"))
            case 5: atoms.append(single("cost \(made + 1) 2026 category=personnel regel \(made)"))
            case 6:
                let save = "save moment \(made)"
                atoms.append(Atom(lines: save, commands: [], version: "moment \(made)"))
            case 7: atoms.append(try script())
            // What is undone is always a note that came just before it.
            case 8: atoms += [single("ambition kort \(made)"), single("undo")]
            case 9:
                atoms += [single("ambition even \(made)"), single("undo"), single("redo")]
            default: atoms.append(single("ambition notitie \(made) van wie meedoet"))
            }
        }
        return atoms
    }

    private func single(_ command: String) -> Atom { Atom(lines: command, commands: [command]) }

    private func block() -> Atom {
        single("ambition <<\neerste regel van \(made)\n\n  tweede regel van \(made)\n>>")
    }

    private mutating func script() throws -> Atom {
        let commands = (0...number(below: 8)).map { "ambition gelezen \(made) nummer \($0)" }
        let path = readPath(made)
        try write(path, commands.joined(separator: "\n") + "\n")
        return Atom(lines: "read \(path)", commands: commands)
    }

    /// A script too long to be done before it is killed, all of which is one atom.
    mutating func longScript() throws -> (path: String, atom: Atom) {
        made += 1
        let commands = (0..<400).map { "ambition script \(made) nummer \($0)" }
        let path = readPath(made)
        try write(path, commands.joined(separator: "\n") + "\n")
        return (path, Atom(lines: "", commands: commands))
    }
}
