import CaseModel
import TemplateFiles
import Testing
import Wording

struct BuiltInTemplatesTests {
    private func purposeCase() throws -> Template {
        try #require(try BuiltInTemplates.named("purpose-case"))
    }

    @Test func theProgramCarriesThePurposeCase() throws {
        #expect(BuiltInTemplates.keys == ["purpose-case"])
        #expect(try BuiltInTemplates.all().map(\.key) == BuiltInTemplates.keys)
        #expect(try BuiltInTemplates.named("no-such-template") == nil)
        #expect(BuiltInTemplates.source(of: "purpose-case")?.hasPrefix("# The Purpose") == true)
        #expect(BuiltInTemplates.source(of: "no-such-template") == nil)
    }

    @Test func itHasElevenPiecesInBothLanguages() throws {
        let template = try purposeCase()
        #expect(template.boards.map(\.key) == ["purpose"])
        let pieces = try #require(template.board("purpose")).pieces
        #expect(
            pieces.map(\.words.dutch) == [
                "ambitie", "intenties", "partners", "inbreng", "middelen", "doelgroepen",
                "waarde", "opbrengsten", "impact", "continuiteit", "consequenties",
            ])
        #expect(
            pieces.map(\.key) == [
                "ambition", "intentions", "partners", "contribution", "resources", "audiences",
                "value", "returns", "impact", "continuity", "consequences",
            ])
        #expect(
            pieces.map(\.name.dutch) == [
                "Gezamenlijke ambitie", "Intenties", "Partners", "Inbreng", "Middelen",
                "Doelgroepen", "Waarde", "Opbrengsten", "Impact", "Continuïteit", "Consequenties",
            ])
    }

    @Test func voicesAndHoldingsAreThoseOfTheMethod() throws {
        let board = try #require(try purposeCase().board("purpose"))
        #expect(
            board.pieces.filter { $0.voice == .eachPartner }.map(\.key)
                == ["intentions", "contribution"])
        #expect(board.pieces.filter { $0.voice == .both }.map(\.key) == ["returns"])
        #expect(board.piece("partners")?.holds == .partners)
        #expect(board.piece("contribution")?.holds == .contributions)
        #expect(board.piece("resources")?.holds == .costLines)
        #expect(board.piece("returns")?.holds == .returns)
        #expect(board.piece("impact")?.holds == .indicators)
        #expect(board.piecesInOrder.map(\.order) == Array(1...11))
        #expect(board.piecesInOrder.first?.key == "ambition")
    }

    @Test func everyPieceHelpsAGroupThatIsStuck() throws {
        let board = try #require(try purposeCase().board("purpose"))
        var seen: Set<Phrase> = []
        for piece in board.pieces {
            #expect(piece.prompts.count >= 3, "\(piece.key)")
            #expect(piece.strong.count >= 2, "\(piece.key)")
            #expect(piece.weak.count == piece.strong.count, "\(piece.key)")
            for text in [piece.question] + piece.prompts + piece.strong + piece.weak {
                #expect(text.dutch != text.english)
                #expect(seen.insert(text).inserted, "\(text.english) stands here twice")
                // A question must fit on a projected screen.
                #expect(text.dutch.count <= 140 && text.english.count <= 140, "\(text)")
            }
        }
    }

    @Test func thePiecesCoverThePaperExactly() throws {
        for board in try BuiltInTemplates.all().flatMap(\.boards) {
            var covered: [String: Int] = [:]
            for piece in board.pieces {
                for row in piece.place.rows {
                    for column in piece.place.columns {
                        covered["\(row):\(column)", default: 0] += 1
                    }
                }
            }
            #expect(covered.count == board.columns * board.rows)
            #expect(covered.values.allSatisfy { $0 == 1 })
        }
    }
}
