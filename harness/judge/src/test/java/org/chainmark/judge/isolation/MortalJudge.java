package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.List;

/** Opens an isolation level, starts one process in it, says so, and stays until it is killed or its input ends. */
final class MortalJudge {
    private MortalJudge() {}

    /**
     * Runs it.
     *
     * @param arguments the level
     */
    public static void main(String[] arguments) throws IOException, IsolationUnmetException {
        Enclosure enclosure = switch (arguments[0]) {
            case "4" -> Bubblewrap.filtered();
            case "3" -> ConfinedThread.byLandlock();
            case "2" -> OtherAccount.fromRoot();
            default -> PlainProcess.limited();
        };
        try (var starter = OpenRung.open(enclosure, FixtureProcess.PROGRAM);
                FixtureProcess busy = FixtureProcess.start(starter)) {
            busy.tell("spin");
            System.out.println("started " + List.copyOf(starter.isolation().gaps()));
            int end = System.in.read();
            System.out.println("over " + end);
        }
    }
}
