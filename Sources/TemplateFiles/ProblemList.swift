/// Problems as they are found: the first ones with all their facts, the rest only counted.
///
/// Finding a place and a suggestion costs time; a file full of rubbish must not take minutes.
struct ProblemList {
    private(set) var problems: [TemplateProblem] = []
    private(set) var unlisted = 0

    /// How many problems were found.
    var count: Int { problems.count + unlisted }

    /// Adds a problem; its facts are worked out only when it is listed.
    mutating func add(
        _ kind: @autoclosure () -> TemplateProblem.Kind, at place: @autoclosure () -> TemplatePlace
    ) {
        if problems.count < TemplateLimits.problems {
            problems.append(TemplateProblem(kind: kind(), place: place()))
        } else {
            unlisted += 1
        }
    }

    /// The problems of several lists in the order of the lines; nil when there are none.
    static func joined(_ lists: ProblemList...) -> TemplateProblems? {
        let sorted = lists.flatMap(\.problems).sorted { $0.place < $1.place }
        if sorted.isEmpty { return nil }
        let listed = Array(sorted.prefix(TemplateLimits.problems))
        let unlisted = lists.reduce(sorted.count - listed.count) { $0 + $1.unlisted }
        return TemplateProblems(problems: listed, unlisted: unlisted)
    }
}
