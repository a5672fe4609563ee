package org.chainmark.judge.isolation.landlock;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.chainmark.judge.isolation.seccomp.Architecture;
import org.chainmark.judge.isolation.seccomp.SystemCallFilter;

/**
 * What a thread, and all it starts, may do: read some files, execute some programs, and nothing else with files and
 * network; of the calls into the kernel, those that {@link SystemCallFilter} lets pass. The thread itself may start
 * processes; those processes may not.
 *
 * <p>Linux confines threads, not only processes, and confines whatever a confined thread starts: also other threads of
 * the judge. So a confined thread must do nothing but start processes.
 */
public final class Confinement implements AutoCloseable {
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SET_FILTER = 1;
    private static final int WITH_LISTENER = 1 << 3;
    private static final int RULE_FOR_PATH = 1;

    private static final int OPEN_FILES = 7;
    private static final long MOST_OPEN_FILES = 16_384;

    private final CLibrary library;
    private final Architecture architecture;
    private final LandlockVersion version;
    private final int ruleset;
    private final ByteBuffer filter;
    private final ProcessGate gate;

    private Confinement(CLibrary library, Architecture architecture, LandlockVersion version, int ruleset) {
        this.library = library;
        this.architecture = architecture;
        this.version = version;
        this.ruleset = ruleset;
        byte[] instructions = SystemCallFilter.askingBeforeProcesses(architecture);
        this.filter = CLibrary.memory(instructions.length).put(instructions).rewind();
        this.gate = ProcessGate.start(library);
    }

    /**
     * The version of Landlock that a confinement would use.
     *
     * @throws ConfinementException if there is none here
     */
    public static LandlockVersion landlock() throws ConfinementException {
        return LandlockVersion.of(CLibrary.load());
    }

    /**
     * Gets ready; nothing is confined yet.
     *
     * @param readable files, and folders with all below them
     * @param executable programs and the loaders they ask for
     * @throws ConfinementException if this machine cannot confine anything
     */
    public static Confinement prepare(Architecture architecture, Collection<Path> readable, Collection<Path> executable)
            throws ConfinementException {
        CLibrary library = CLibrary.load();
        LandlockVersion version = LandlockVersion.of(library);
        try {
            limitOpenFiles(library, architecture);
            ByteBuffer everything = version.everything();
            int ruleset = (int) library.systemCall(
                    "landlock_create_ruleset",
                    LandlockVersion.CREATE_RULESET,
                    everything,
                    (long) everything.remaining(),
                    0L);
            Confinement confinement = new Confinement(library, architecture, version, ruleset);
            for (Path path : readable) {
                confinement.allow(
                        path, LandlockVersion.READ_FILE | (Files.isDirectory(path) ? LandlockVersion.READ_FOLDER : 0));
            }
            for (Path path : executable) {
                confinement.allow(path, LandlockVersion.READ_FILE | LandlockVersion.EXECUTE);
            }
            return confinement;
        } catch (KernelRefusalException e) {
            throw new ConfinementException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * A process that Java starts closes all numbers that stand for open files. Where it cannot see which are in use, and
     * a confined one cannot, it closes all there may be, and some machines allow a thousand million.
     */
    private static void limitOpenFiles(CLibrary library, Architecture architecture) throws KernelRefusalException {
        ByteBuffer limits = CLibrary.memory(16);
        library.systemCall("prlimit64", architecture.prlimitNumber(), 0L, (long) OPEN_FILES, 0L, limits);
        if (Long.compareUnsigned(limits.getLong(0), MOST_OPEN_FILES) > 0) {
            limits.putLong(0, MOST_OPEN_FILES);
            library.systemCall("prlimit64", architecture.prlimitNumber(), 0L, (long) OPEN_FILES, limits, 0L);
        }
    }

    private void allow(Path path, long rights) throws KernelRefusalException {
        int file = library.openPath(path);
        try {
            ByteBuffer rule = CLibrary.memory(12).putLong(rights).putInt(file).rewind();
            library.systemCall(
                    "landlock_add_rule", LandlockVersion.ADD_RULE, (long) ruleset, (long) RULE_FOR_PATH, rule, 0L);
        } finally {
            library.close(file);
        }
    }

    /** The version of Landlock in use. */
    public LandlockVersion version() {
        return version;
    }

    /**
     * Confines the calling thread for the rest of its life. To be called once.
     *
     * @throws ConfinementException if the kernel refuses; the thread may then be confined in part
     */
    public void enter() throws ConfinementException {
        ByteBuffer program = CLibrary.memory(16).putShort((short) (filter.capacity() / 8));
        program.putLong(8, CLibrary.address(filter)).rewind();
        try {
            int threadNumber = (int) library.systemCall("gettid", architecture.gettidNumber());
            library.prctl(NO_NEW_PRIVILEGES, 1);
            library.systemCall("landlock_restrict_self", LandlockVersion.RESTRICT_SELF, (long) ruleset, 0L);
            long listener = library.systemCall(
                    "seccomp", architecture.seccompNumber(), (long) SET_FILTER, (long) WITH_LISTENER, program);
            gate.open((int) listener, threadNumber);
        } catch (KernelRefusalException e) {
            throw new ConfinementException(String.valueOf(e.getMessage()), e);
        } finally {
            library.close(ruleset);
        }
    }

    /** From now on not even the confined thread may start processes. */
    @Override
    public void close() {
        gate.shut();
    }
}
