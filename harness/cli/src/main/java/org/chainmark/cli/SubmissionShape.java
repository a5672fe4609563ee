package org.chainmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmark.judge.intake.archive.ArchiveName;

/**
 * Tells one submission from a folder of submissions. A submission has a project's {@code src} or {@code pom.xml}, or
 * Java files, or the folder of a package. This is a guess that only decides how a path is divided; what is taken from
 * a submission is the judge's business.
 */
final class SubmissionShape {
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
    private static final int BEGINNING = 16 * 1024;

    private final Folders folders;

    SubmissionShape(Folders folders) {
        this.folders = folders;
    }

    /** Whether a folder is one submission; false for a folder that cannot be read. */
    boolean isSubmission(Path folder) {
        return entries(folder).stream()
                .anyMatch(entry -> isProjectPart(entry) || isJavaFile(entry) || isPackageFolder(entry));
    }

    static boolean isJavaFile(Path path) {
        return path.toString().endsWith(".java") && Files.isRegularFile(path);
    }

    static boolean isArchive(Path path) {
        return ArchiveName.isArchive(FileName.of(path)) && Files.isRegularFile(path);
    }

    private static boolean isProjectPart(Path entry) {
        return switch (nameOf(entry)) {
            case "src" -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            case "pom.xml" -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
            default -> false;
        };
    }

    /** Whether Java files in the folder declare a package of the folder's name. */
    private boolean isPackageFolder(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && entries(folder).stream()
                        .filter(SubmissionShape::isJavaFile)
                        .anyMatch(file -> declaresPackage(file, nameOf(folder)));
    }

    private static boolean declaresPackage(Path file, String name) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            Matcher declaration = PACKAGE.matcher(beginning);
            return declaration.find() && declaration.group(1).equals(name);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> entries(Path folder) {
        try {
            return folders.entries(folder);
        } catch (IOException e) {
            // The judge will meet the same folder and say what is wrong with it.
            return List.of();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
