package org.chainmark.judge.compile.worker;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Shows the compiler the JDK, the packages that are offered, and nothing else of the machine: the source path is empty,
 * classes go to memory. It is a <em>standard</em> file manager because {@code --release} asks for one.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {
    private ClassOutput output = new ClassOutput();
    private List<String> offered = List.of();

    MemoryFiles(StandardJavaFileManager jdk) {
        super(jdk);
    }

    /**
     * Begins a compilation.
     *
     * @param next where its classes go
     * @param packages what it may use of the class path, with all below them
     */
    void start(ClassOutput next, List<String> packages) {
        this.output = next;
        this.offered = packages;
    }

    @Override
    public boolean hasLocation(Location location) {
        return (isOfTheJdk(location) || (location == StandardLocation.CLASS_PATH && !offered.isEmpty()))
                && super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        return isOfTheJdk(location) || isOffered(location, packageName)
                ? super.list(location, packageName, kinds, recurse)
                : Set.of();
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        return isOfTheJdk(location) ? super.getJavaFileForInput(location, className, kind) : null;
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String relativeName)
            throws IOException {
        return isOfTheJdk(location) ? super.getFileForInput(location, packageName, relativeName) : null;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling)
            throws IOException {
        if (kind != JavaFileObject.Kind.CLASS) {
            throw new IOException("only classes are written");
        }
        return output.file(className);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String relativeName, @Nullable FileObject sibling)
            throws IOException {
        throw new IOException("only classes are written");
    }

    @Override
    public boolean isSameFile(FileObject first, FileObject second) {
        boolean inMemory = first instanceof SourceFile || second instanceof SourceFile;
        return inMemory ? first == second : super.isSameFile(first, second);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return !(file instanceof SourceFile) && super.contains(location, file);
    }

    private boolean isOffered(Location location, String packageName) {
        return location == StandardLocation.CLASS_PATH
                && offered.stream().anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
    }

    /** Locations of the JDK and its modules; those of the user are the empty ones. */
    private static boolean isOfTheJdk(Location location) {
        return !(location instanceof StandardLocation) || location == StandardLocation.SYSTEM_MODULES;
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public @Nullable Iterable<? extends File> getLocation(Location location) {
        return isOfTheJdk(location) ? fileManager.getLocation(location) : null;
    }
}
