package org.chainmark.judge.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.results.Isolation;

/**
 * Level 1: a process of its own with an empty environment. It keeps marks honest, not files private. Where Linux has
 * the programs for it, the process also ends with the judge, cannot gain rights and has limits.
 */
final class PlainProcess implements Enclosure {
    static final int LEVEL = 1;

    private final StudentJava java;
    private final List<String> prefix;

    private PlainProcess(StudentJava java, List<String> prefix) {
        this.java = java;
        this.prefix = List.copyOf(prefix);
    }

    /** The plainest form, which works wherever Java does. */
    static PlainProcess bare() {
        return new PlainProcess(StudentJava.running(), List.of());
    }

    /** With limits and a session of its own, where the machine has the programs for it. */
    static PlainProcess limited() {
        if (!Executables.onLinux()) {
            return bare();
        }
        List<String> prefix = new ArrayList<>();
        Executables.find("setpriv").ifPresent(setpriv -> prefix.addAll(Accounts.endingWithTheJudge(setpriv)));
        Executables.find("setsid").ifPresent(setsid -> prefix.add(setsid.toString()));
        Executables.find("prlimit").ifPresent(program -> prefix.addAll(ProcessLimits.command(program)));
        return new PlainProcess(StudentJava.running(), prefix);
    }

    @Override
    public List<String> command(PackedProgram program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(JvmCommand.of(java, java.executable(), program.jar().toString(), program));
        return command;
    }

    @Override
    public Isolation isolation() {
        List<String> gaps = new ArrayList<>(List.of("ends-processes", "whole-java"));
        if (Executables.asRoot()) {
            gaps.add("as-root");
        }
        return new Isolation(LEVEL, "process, " + StudentJava.version(), gaps);
    }

    @Override
    public boolean underAnotherAccount() {
        return false;
    }

    @Override
    public int wrappers() {
        return 0;
    }

    @Override
    public Set<Probe> mustBeClosed() {
        return Set.of(Probe.OWN_ENVIRONMENT, Probe.ENDLESS);
    }

    @Override
    public String advice() {
        return "";
    }
}
