package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one attack has left behind, as far as it can be seen without asking anybody. */
final class Evidence {
    private static final long FAR_TOO_MUCH_BYTES = 10L << 20;

    private final Bait bait;

    Evidence(Bait bait) {
        this.bait = bait;
    }

    /** @param written files in which the attack's words may be */
    Set<Effect> of(Attack attack, Composition.Marks marks, List<Path> written) throws IOException {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        long size = 0;
        for (Path file : written) {
            size += Files.size(file);
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.contains(marks.token())) {
                effects.add(Effect.TOKEN);
            }
            if (bait.secrets().values().stream().anyMatch(text::contains)) {
                effects.add(Effect.SECRET);
            }
        }
        if (size > FAR_TOO_MUCH_BYTES) {
            effects.add(Effect.VOLUME);
        }
        if (madeFile(attack, marks.mark())) {
            effects.add(Effect.FILE);
        }
        if (bait.services().heard(marks.mark()) || leftSegment(marks.mark())) {
            effects.add(Effect.CONNECTION);
        }
        List<ProcessHandle> left = Processes.left(marks.mark());
        if (!left.isEmpty()) {
            effects.add(Effect.PROCESS);
            Processes.end(left);
        }
        return effects;
    }

    /** Shared memory of the machine, under a key that is made from the mark. */
    private static boolean leftSegment(String mark) throws IOException {
        String key = Integer.toString(Integer.parseInt(mark.substring(5, 12), 16));
        Path list = Path.of("/proc/sysvipc/shm");
        boolean found = Files.exists(list)
                && Files.readAllLines(list).stream()
                        .anyMatch(line -> line.strip().split("\\s+", -1)[0].equals(key));
        if (found) {
            Commands.run(List.of("ipcrm", "--shmem-key", key));
        }
        return found;
    }

    private boolean madeFile(Attack attack, String mark) throws IOException {
        List<Path> shared = List.of(Path.of("/tmp"), Path.of("/var/tmp"), Path.of("/dev/shm"), bait.work(), bait.tmp());
        boolean found = !FolderTree.entries(bait.openFolder(attack.name())).isEmpty();
        for (Path folder : shared) {
            for (Path file : marked(folder, mark)) {
                found = true;
                Files.delete(file);
            }
        }
        return found;
    }

    private static List<Path> marked(Path folder, String mark) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(mark)).toList();
        }
    }
}
