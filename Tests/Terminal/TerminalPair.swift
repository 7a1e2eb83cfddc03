import Glibc
import Synchronization

/// A pseudo-terminal with somebody typing at it, who waits for what the screen shows.
final class TerminalPair: Sendable {
    /// What the one who types does, after the screen showed something new that holds `shown`.
    struct Step: Sendable {
        enum Deed: Sendable {
            case keys([UInt8])
            case resize(columns: UInt16)
            case signal(Int32)
            case hangUp
        }

        let shown: String
        let deed: Deed

        static func after(_ shown: String, _ keys: String) -> Step {
            Step(shown: shown, deed: .keys(Array(keys.utf8)))
        }

        static func after(_ shown: String, deed: Deed) -> Step {
            Step(shown: shown, deed: deed)
        }
    }

    private struct State {
        var steps: [Step] = []
        var seen: [UInt8] = []
        var unseenFrom = 0
        var isHungUp = false
        var mayStop = false
    }

    let program: Int32
    private let screen: Int32
    private let state = Mutex(State())

    init?(columns: UInt16 = 72, rows: UInt16 = 24) {
        var screen: Int32 = -1
        var program: Int32 = -1
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&screen, &program, nil, nil, &size) == 0 else { return nil }
        _ = fcntl(screen, F_SETFL, O_NONBLOCK)
        self.screen = screen
        self.program = program
    }

    deinit {
        if !state.withLock({ $0.isHungUp }) { close(screen) }
        close(program)
    }

    /// Everything that appeared on the screen so far.
    var seen: String {
        state.withLock { String(decoding: $0.seen, as: UTF8.self) }
    }

    /// Runs the work while the steps are typed, and returns when both are through.
    func typing<Result>(_ steps: [Step], during work: () -> Result) -> Result {
        state.withLock {
            $0.steps = steps
            $0.mayStop = false
        }
        var thread = pthread_t()
        let typist = Unmanaged.passRetained(self)
        pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<TerminalPair>.fromOpaque(argument).takeRetainedValue().type()
                return nil
            }, typist.toOpaque())
        let result = work()
        state.withLock { $0.mayStop = true }
        pthread_join(thread, nil)
        return result
    }

    private func type() {
        while !state.withLock({ $0.isHungUp }) {
            var wait = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
            if poll(&wait, 1, 20) == 0 {
                if state.withLock({ $0.mayStop }) { return }
                continue
            }
            if !watch() { return }
            while let deed = nextDeed() { perform(deed) }
        }
    }

    /// Takes in what appeared on the screen; false when the program's side is closed.
    private func watch() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(screen, &bytes, bytes.count)
        guard count > 0 else { return false }
        state.withLock { $0.seen.append(contentsOf: bytes[..<count]) }
        return true
    }

    /// Types while watching the screen, since a program that cannot draw does not read either.
    private func press(_ keys: [UInt8]) {
        var left = keys[...]
        while !left.isEmpty {
            var wait = pollfd(fd: screen, events: Int16(POLLIN | POLLOUT), revents: 0)
            poll(&wait, 1, -1)
            if wait.revents & Int16(POLLIN) != 0, !watch() { return }
            if wait.revents & Int16(POLLOUT) != 0 {
                let count = left.prefix(200).withUnsafeBytes {
                    write(screen, $0.baseAddress, $0.count)
                }
                if count < 0, errno != EAGAIN { return }
                left = left.dropFirst(max(count, 0))
            }
        }
    }

    private func nextDeed() -> Step.Deed? {
        state.withLock { state in
            guard let step = state.steps.first else { return nil }
            let unseen = state.seen[state.unseenFrom...]
            guard unseen.contains(Array(step.shown.utf8)) else { return nil }
            state.unseenFrom = state.seen.count
            state.steps.removeFirst()
            return step.deed
        }
    }

    private func perform(_ deed: Step.Deed) {
        switch deed {
        case .keys(let keys):
            press(keys)
        case .resize(let columns):
            var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(screen, UInt(TIOCSWINSZ), &size)
            kill(getpid(), SIGWINCH)
        case .signal(let number):
            kill(getpid(), number)
        case .hangUp:
            state.withLock { $0.isHungUp = true }
            close(screen)
        }
    }
}

/// The settings of a terminal that a program must leave as they were.
struct TerminalSettings: Equatable {
    let flags: [tcflag_t]
    let keys: [UInt8]

    init(of descriptor: Int32) {
        var settings = termios()
        tcgetattr(descriptor, &settings)
        flags = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
        keys = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    }
}
