import CommandLanguage
import Testing
import Wording

@Suite("The command table is whole")
struct TableTests {
    @Test("Every command has a row, words, help and examples in both languages")
    func complete() {
        #expect(
            CommandTable.all.map(\.name).sorted { $0.rawValue < $1.rawValue }
                == CommandName.allCases.sorted { $0.rawValue < $1.rawValue })
        for row in CommandTable.all {
            #expect(row.words.english.first == row.name.rawValue)
            #expect(!row.words.dutch.isEmpty)
            #expect(!row.examples.isEmpty)
            for phrase in [row.summary, row.explanation] + row.examples {
                #expect(!phrase.english.isEmpty && !phrase.dutch.isEmpty)
            }
            #expect(row.explanation.english != row.explanation.dutch)
        }
        for name in AttributeName.allCases {
            #expect(name.words.english.first == name.rawValue)
            #expect(!name.words.dutch.isEmpty)
        }
    }

    @Test("No command word means two things")
    func commandWords() {
        var owners: [String: CommandName] = [:]
        for row in CommandTable.all {
            for word in row.words.all {
                let folded = Folding.folded(word)
                #expect(owners[folded] == nil || owners[folded] == row.name, "\(word)")
                owners[folded] = row.name
                #expect(CommandTable.command(for: word) == row.name)
            }
        }
    }

    @Test("No attribute word means two things")
    func attributeWords() {
        var owners: [String: AttributeName] = [:]
        for name in AttributeName.allCases {
            for word in name.words.all {
                let folded = Folding.folded(word)
                #expect(owners[folded] == nil || owners[folded] == name, "\(word)")
                owners[folded] = name
            }
        }
    }

    @Test("No value of a vocabulary means two things")
    func values() {
        for vocabulary in vocabularies {
            var owners: [String: Choice] = [:]
            for choice in vocabulary.choices {
                #expect(!choice.words.english.isEmpty && !choice.words.dutch.isEmpty)
                for word in choice.words.all {
                    let folded = Folding.folded(word)
                    #expect(owners[folded] == nil || owners[folded] == choice, "\(word)")
                    owners[folded] = choice
                    #expect(vocabulary.choice(for: word.uppercased()) == choice)
                }
            }
        }
    }

    @Test("A word of the pieces is no command word")
    func pieces() {
        for word in [
            "ambitie", "intenties", "partners", "inbreng", "middelen", "doelgroepen", "waarde",
            "opbrengsten", "impact", "continuiteit", "consequenties", "ambition", "intentions",
            "contribution", "resources", "audiences", "value", "returns", "continuity",
            "consequences",
        ] {
            #expect(CommandTable.command(for: word) == nil, "\(word)")
        }
    }

    @Test("Every example and the preamble is right, in both languages")
    func examples() {
        #expect(problems(CommandTable.examplePreamble).isEmpty)
        for row in CommandTable.all {
            for example in row.examples {
                for language in Language.allCases {
                    #expect(problems(example[language]).isEmpty, "\(example[language])")
                    #expect(
                        read(example[language]).statements.contains {
                            $0.command == .named(row.name)
                        })
                }
            }
        }
        for (name, text) in CommandTable.exampleFiles where name.hasSuffix(".txt") {
            #expect(problems(text).isEmpty)
        }
    }

    @Test("The two languages of an example say the same")
    func sameExamples() {
        for row in CommandTable.all {
            for example in row.examples {
                func shape(_ language: Language) -> [String] {
                    read(example[language]).statements.map { statement in
                        "\(statement.command) \(statement.positionals.map(\.name)) "
                            + "\(statement.attributes.map(\.name)) \(statement.text == nil)"
                    }
                }
                #expect(shape(.english) == shape(.dutch))
            }
        }
    }

    private var vocabularies: [Vocabulary] {
        let kinds =
            CommandTable.all.flatMap { $0.attributes.map(\.kind) + $0.parameters.map(\.kind) }
            + CommandTable.captureAttributes.map(\.kind)
        let found = kinds.compactMap {
            if case .choice(let vocabulary) = $0 { vocabulary } else { nil }
        }
        return found + [.orderPlace, .timeUnit]
    }
}

@Suite("Folding, suggestions and points")
struct WordTests {
    @Test(
        "Capitals and accents do not matter",
        arguments: [
            ("Continuïteit", "continuiteit"), ("CONTINUÏTEIT", "continuiteit"),
            ("e\u{301}e\u{301}n", "een"), ("Łódź", "lodz"), ("straße", "strasse"),
            ("Æsir", "aesir"),
            ("ŒUVRE", "oeuvre"), ("ÿ", "y"), ("ž", "z"), ("Þór", "thor"), ("×", "×"), ("÷", "÷"),
            ("日本", "日本"), ("Ĳ", "ij"), ("ŉ", "n"), ("ſ", "s"), ("", ""),
        ])
    func folding(word: String, expected: String) {
        #expect(Folding.folded(word) == expected)
    }

    @Test("Only what is near is suggested, three at most")
    func suggestions() {
        #expect(Suggestions.near("bewaarr", among: ["bewaar", "begroting"]) == ["bewaar"])
        #expect(Suggestions.near("vebr", among: ["vbv", "verb"]) == ["verb"])
        #expect(Suggestions.near("x", among: ["y"]).isEmpty)
        #expect(Suggestions.near("soort", among: ["door"]).isEmpty)
        #expect(Suggestions.near("vergelyk", among: CommandTable.words) == ["vergelijk"])
        #expect(Suggestions.near("begrotting", among: CommandTable.words) == ["begroting"])
        #expect(
            Suggestions.near("aab", among: ["aac", "aad", "aae", "aaf"]) == ["aac", "aad", "aae"])
        #expect(Suggestions.near("continuïtiet", among: ["continuiteit"]) == ["continuiteit"])
    }

    @Test("Points")
    func points() {
        #expect(PointText("v2") == .version(2))
        #expect(PointText("@R41") == .revision(41))
        #expect(PointText("@nu") == .now && PointText("now") == .now)
        for wrong in ["", "@", "v", "v0", "v-1", "x1", "v1x", "v99999999999999999999", "@@v1"] {
            #expect(PointText(wrong) == nil, "\(wrong)")
        }
    }

    @Test("The kind of an item by its id")
    func kinds() {
        #expect(ItemKind(idOrHandle: "n12") == .note)
        #expect(ItemKind(idOrHandle: "ret.n12") == .note)
        #expect(ItemKind(idOrHandle: "K8") == .contribution)
        #expect(ItemKind(idOrHandle: "c4") == .cost && ItemKind(idOrHandle: "f2") == .funding)
        #expect(ItemKind(idOrHandle: "p3") == .partner && ItemKind(idOrHandle: "nv") == .partner)
        #expect(ItemKind(idOrHandle: "casus") == .theCase)
        #expect(ItemKind(idOrHandle: "${x}") == nil)
    }
}
