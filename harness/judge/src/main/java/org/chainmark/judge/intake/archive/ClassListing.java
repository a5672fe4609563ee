package org.chainmark.judge.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chainmark.judge.intake.archive.EntryVisitor.Kind;

/**
 * Finds in the names of a zip archive whose work it holds: that of one, or that of many, who have a folder or an archive
 * each. Folders around all of it are passed over.
 */
final class ClassListing {
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final int BEGINNING = 16 * 1024;
    private static final int MOST_WRAPPERS = 3;

    private final ZipFile zip;
    private final List<Named> files;
    private int wrappers;

    /** An entry and the names on the way to it. */
    private record Named(List<String> segments, ZipArchiveEntry entry) {}

    private ClassListing(ZipFile zip, List<Named> files) {
        this.zip = zip;
        this.files = files;
    }

    /**
     * What belongs to one member of the class.
     *
     * @param archive the entry that holds the whole work, if it is one
     * @param files names of files below the member's folder, and the files
     */
    record Member(Optional<ZipArchiveEntry> archive, Map<String, ZipArchiveEntry> files) {}

    /** The members by name, in the order of the archive; none if it is the work of one. */
    static Map<String, Member> members(ZipFile zip) throws IOException {
        List<Named> files = new ArrayList<>();
        for (ZipArchiveEntry entry : ZipReader.entries(zip)) {
            List<String> segments = EntryName.segments(ZipReader.name(entry)).orElse(List.of());
            boolean counts = ZipReader.kind(entry) != Kind.FOLDER
                    && !segments.isEmpty()
                    && segments.stream().noneMatch(EntryName::isLeftBehind);
            if (counts) {
                files.add(new Named(segments, entry));
            }
        }
        return new ClassListing(zip, files).members();
    }

    private Map<String, Member> members() throws IOException {
        while (wrappers < MOST_WRAPPERS && hasOneFolderOnly() && !isOneWork()) {
            wrappers++;
        }
        if (isOneWork()) {
            return Map.of();
        }
        Map<String, Member> members = grouped();
        boolean single = members.size() == 1
                && members.values().iterator().next().archive().isPresent();
        if (single && wrappers > 0) {
            // A folder with one archive is what a learning platform writes for a member.
            wrappers--;
            return grouped();
        }
        return single ? Map.of() : members;
    }

    private boolean hasOneFolderOnly() {
        return files.stream().allMatch(file -> file.segments().size() > wrappers + 1)
                && files.stream().map(this::top).distinct().count() == 1;
    }

    private String top(Named file) {
        return file.segments().get(wrappers);
    }

    private boolean isTop(Named file) {
        return file.segments().size() == wrappers + 1;
    }

    /** A project, Java files, or a folder named after the package of the Java files in it. */
    private boolean isOneWork() throws IOException {
        for (Named file : files) {
            boolean projectFile =
                    isTop(file) && (top(file).equals("pom.xml") || top(file).endsWith(".java"));
            boolean sourceFolder = !isTop(file) && top(file).equals("src");
            if (projectFile || sourceFolder || isInFolderOfItsPackage(file)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInFolderOfItsPackage(Named file) throws IOException {
        boolean java = file.segments().size() == wrappers + 2
                && file.segments().get(wrappers + 1).endsWith(".java");
        if (!java || ZipReader.kind(file.entry()) != Kind.FILE || !zip.canReadEntryData(file.entry())) {
            return false;
        }
        try (InputStream in = zip.getInputStream(file.entry())) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            Matcher declaration = PACKAGE.matcher(beginning);
            return declaration.find() && declaration.group(1).equals(top(file));
        }
    }

    private Map<String, Member> grouped() {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Named file : files) {
            if (!isTop(file)) {
                String below = String.join(
                        "/",
                        file.segments().subList(wrappers + 1, file.segments().size()));
                members.computeIfAbsent(top(file), name -> new Member(Optional.empty(), new LinkedHashMap<>()))
                        .files()
                        .put(below, file.entry());
            } else if (ArchiveName.isArchive(top(file))) {
                members.putIfAbsent(top(file), new Member(Optional.of(file.entry()), Map.of()));
            }
        }
        return members;
    }
}
