package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds the other ends of the pipes to a process. A judge reads from a pipe until nobody can write to it any more, so
 * what a process has started and left behind would keep the judge waiting for ever.
 */
final class PipeHolders {
    private static final Path PROCESSES = Path.of("/proc");

    private final Set<String> pipes;

    private PipeHolders(Set<String> pipes) {
        this.pipes = pipes;
    }

    /** Of a process that has just been started. Nobody is found where there is no list of processes to look at. */
    static PipeHolders of(Process process) {
        Path files = PROCESSES.resolve(Long.toString(process.pid())).resolve("fd");
        Set<String> pipes = new TreeSet<>();
        for (String number : List.of("0", "1")) {
            target(files.resolve(number))
                    .filter(name -> name.startsWith("pipe:"))
                    .ifPresent(pipes::add);
        }
        return new PipeHolders(pipes);
    }

    /**
     * Ends those that have lost their parents. What descends from this judge is left alone: a process that is just being
     * started holds all its files for a moment, and the tree of the process itself is ended by other means.
     */
    List<ProcessHandle> end() {
        List<ProcessHandle> found = new ArrayList<>();
        if (pipes.isEmpty()) {
            return found;
        }
        ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process) && !isOurs(process))
                .forEach(process -> {
                    process.destroyForcibly();
                    found.add(process);
                });
        return found;
    }

    private static boolean isOurs(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = Optional.of(process);
        while (ancestor.isPresent()) {
            if (ancestor.get().equals(ProcessHandle.current())) {
                return true;
            }
            ancestor = ancestor.get().parent();
        }
        return false;
    }

    private boolean holdsOne(ProcessHandle process) {
        Path files = PROCESSES.resolve(Long.toString(process.pid())).resolve("fd");
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(files)) {
            for (Path entry : entries) {
                if (target(entry).filter(pipes::contains).isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException goneOrNotOurs) {
            return false;
        }
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
