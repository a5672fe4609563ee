package org.chainmark.judge.isolation.seccomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SystemCallFilterTest {
    private static final int AUDIT_I386 = 0x40000003;
    private static final int AUDIT_ARM = 0x40000028;

    private static final int ALLOW = 0x7FFF0000;
    private static final int ASK = 0x7FC00000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;
    private static final int EACCES = 0x0005000D;
    private static final int ENOSYS = 0x00050026;

    /** As glibc starts a thread, and as it starts a process. */
    private static final long THREAD_FLAGS = 0x003D0F00;

    private static final long FORK_FLAGS = 0x01200011;
    private static final long SPAWN_FLAGS = 0x00004111;

    @ParameterizedTest
    @CsvSource({
        "X86_64, read, 0",
        "X86_64, mmap, 9",
        "X86_64, socketpair, 53",
        "X86_64, execve, 59",
        "X86_64, futex, 202",
        "X86_64, exit_group, 231",
        "X86_64, tgkill, 234",
        "X86_64, openat, 257",
        "X86_64, prlimit64, 302",
        "AARCH64, openat, 56",
        "AARCH64, read, 63",
        "AARCH64, exit_group, 94",
        "AARCH64, futex, 98",
        "AARCH64, tgkill, 131",
        "AARCH64, socketpair, 199",
        "AARCH64, execve, 221",
        "AARCH64, mmap, 222",
        "AARCH64, prlimit64, 261",
    })
    void lets(Architecture architecture, String call, int number) {
        assertThat(result(architecture, number, 0)).as(call).isEqualTo(ALLOW);
    }

    @ParameterizedTest
    @CsvSource({
        "X86_64, fork, 57",
        "X86_64, vfork, 58",
        "X86_64, kill, 62",
        "X86_64, ptrace, 101",
        "X86_64, mount, 165",
        "X86_64, lookup_dcookie, 212",
        "X86_64, unshare, 272",
        "X86_64, process_vm_readv, 310",
        "X86_64, bpf, 321",
        "X86_64, io_uring_setup, 425",
        "AARCH64, mount, 40",
        "AARCH64, unshare, 97",
        "AARCH64, ptrace, 117",
        "AARCH64, kill, 129",
        "AARCH64, process_vm_readv, 270",
        "AARCH64, bpf, 280",
        "AARCH64, userfaultfd, 282",
        "AARCH64, io_uring_setup, 425",
    })
    void refuses(Architecture architecture, String call, int number) {
        assertThat(result(architecture, number, 0)).as(call).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 56", "AARCH64, 220"})
    void cloneStartsThreadsOnly(Architecture architecture, int clone) {
        assertThat(result(architecture, clone, THREAD_FLAGS)).isEqualTo(ALLOW);
        assertThat(result(architecture, clone, FORK_FLAGS)).isEqualTo(EPERM);
        assertThat(result(architecture, clone, SPAWN_FLAGS)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 41", "AARCH64, 198"})
    void thereAreNoSockets(Architecture architecture, int socket) {
        assertThat(result(architecture, socket, 1)).as("AF_UNIX").isEqualTo(EACCES);
        assertThat(result(architecture, socket, 2)).as("AF_INET").isEqualTo(EACCES);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void cloneThreeSeemsToBeMissing(Architecture architecture) {
        assertThat(result(architecture, 435, 0)).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void callsOfAnotherArchitectureEndTheProcess(Architecture architecture) {
        FilterMachine machine = new FilterMachine(SystemCallFilter.of(architecture));
        assertThat(machine.run(AUDIT_I386, 0, 0)).isEqualTo(KILL);
        assertThat(machine.run(AUDIT_ARM, 0, 0)).isEqualTo(KILL);
        for (Architecture other : Architecture.values()) {
            assertThat(machine.run(auditOf(other), 0, 0)).isEqualTo(other == architecture ? ALLOW : KILL);
        }
    }

    @Test
    void theSecondTableOfAnAmdProcessorSeemsToBeMissing() {
        assertThat(result(Architecture.X86_64, 0x40000000, 0)).isEqualTo(ENOSYS);
        assertThat(result(Architecture.X86_64, 0x40000000 + 59, 0)).isEqualTo(ENOSYS);
        assertThat(result(Architecture.X86_64, -1, 0)).isEqualTo(ENOSYS);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void everyRefusedCallIsRefusedAndNoOther(Architecture architecture) {
        List<Integer> refused =
                new ArrayList<>(RefusedCall.numbers(architecture).boxed().toList());
        refused.addAll(startsProcesses(architecture));
        assertThat(IntStream.range(0, 500).filter(number -> result(architecture, number, 0) == EPERM))
                .containsExactlyInAnyOrderElementsOf(refused);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void noCallIsListedTwice(Architecture architecture) {
        assertThat(RefusedCall.numbers(architecture)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 302", "AARCH64, 261"})
    void limitsOfOtherProcessesAreLeftAlone(Architecture architecture, int prlimit) {
        assertThat(result(architecture, prlimit, 0)).isEqualTo(ALLOW);
        assertThat(result(architecture, prlimit, 1)).isEqualTo(EPERM);
    }

    /** A gibibyte, to be read and written: private, of a file that is shared, and shared of no file. */
    @ParameterizedTest
    @CsvSource({"X86_64, 9", "AARCH64, 222"})
    void memoryThatNoLimitCountsIsRefused(Architecture architecture, int mmap) {
        assertThat(result(architecture, mmap, 0, 1 << 30, 3, 0x22)).isEqualTo(ALLOW);
        assertThat(result(architecture, mmap, 0, 1 << 30, 1, 0x01)).isEqualTo(ALLOW);
        assertThat(result(architecture, mmap, 0, 1 << 30, 3, 0x21)).isEqualTo(EPERM);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 57, 0", "X86_64, 58, 0", "X86_64, 56, 0x4111", "AARCH64, 220, 0x4111"})
    void oneWhoListensIsAskedBeforeEveryProcess(Architecture architecture, int call, String flags) {
        FilterMachine machine = new FilterMachine(SystemCallFilter.askingBeforeProcesses(architecture));
        assertThat(machine.run(auditOf(architecture), call, Long.decode(flags))).isEqualTo(ASK);
    }

    @ParameterizedTest
    @CsvSource({"X86_64, 56", "AARCH64, 220"})
    void nobodyIsAskedAboutAnythingElse(Architecture architecture, int clone) {
        byte[] asking = SystemCallFilter.askingBeforeProcesses(architecture);
        assertThat(new FilterMachine(asking).run(auditOf(architecture), clone, THREAD_FLAGS))
                .isEqualTo(ALLOW);
        for (int number = 0; number < 500; number++) {
            int answer = new FilterMachine(asking).run(auditOf(architecture), number, 0);
            int usual = result(architecture, number, 0);
            assertThat(answer).isEqualTo(startsProcesses(architecture).contains(number) ? ASK : usual);
        }
    }

    /** The call {@code clone}, with no flags, among them. */
    private static List<Integer> startsProcesses(Architecture architecture) {
        return architecture == Architecture.X86_64 ? List.of(56, 57, 58) : List.of(220);
    }

    private static int auditOf(Architecture architecture) {
        return architecture == Architecture.X86_64 ? 0xC000003E : 0xC00000B7;
    }

    private static int result(Architecture architecture, int number, long... arguments) {
        return new FilterMachine(SystemCallFilter.of(architecture)).run(auditOf(architecture), number, arguments);
    }
}
