import CaseHistory
import CaseModel
import CommandLanguage
import Publishing
import Wording

/// `gids`: piece by piece, from where it was left, from a piece, or in an order of one's own.
struct StartGuide: Action {
    func run(_ call: Call) throws -> Outcome {
        let session = call.session
        if call.statement.text != nil {
            // The runs play a block; here it is only looked at, for `expect error`.
            _ = try Self.state(call, remembered: nil)
            return Outcome()
        }
        guard session.held == nil else { throw Problem.guideInScript }
        let given = try call.theCase()
        var state = try Self.state(call, remembered: session.rememberedGuide())
        state.settle(in: given)
        let before = session.guide
        session.guide = state
        guard let view = session.guideScreen() else {
            session.guide = before
            throw Problem.noPieces
        }
        return .shown(view)
    }

    /// Where the guide begins.
    static func state(_ call: Call, remembered: GuideState?) throws -> GuideState {
        let given = try call.theCase()
        let template = (given.boards.first?.piecesInOrder ?? []).map { piece in
            PieceID(board: given.boards[0].key, piece: piece.key)
        }
        var named: [PieceID] = []
        for argument in call.statement.arguments(.piece) {
            let piece = try call.piece(argument)
            if !named.contains(piece) { named.append(piece) }
        }
        let order = try call.choice(.order, .guideOrder)
        guard !template.isEmpty || !named.isEmpty else { throw Problem.noPieces }
        if order == "random" {
            let shuffled = shuffled(named.isEmpty ? template : named, call)
            return GuideState(order: shuffled)
        }
        if named.count > 1 { return GuideState(order: named) }
        var state = GuideState(order: template)
        if order == nil, var earlier = remembered {
            // Of another template, or of pieces that are gone, nothing is left to go on with.
            earlier.settle(in: given)
            if earlier.piece != nil { state = earlier }
        }
        if let piece = named.first { state.go(to: piece, in: given) }
        return state
    }

    private static func shuffled(_ pieces: [PieceID], _ call: Call) -> [PieceID] {
        var result = pieces
        for place in result.indices.dropFirst().reversed() {
            let other = Int(call.newID().low % UInt64(place + 1))
            result.swapAt(place, other)
        }
        return result
    }
}
