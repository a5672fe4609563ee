package org.chainmark.judge.compile.worker;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.FileObject;
import javax.tools.SimpleJavaFileObject;

/** A source that exists in memory only. */
final class SourceFile extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    SourceFile(String path, String text) {
        super(uri(path), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    /** Path of a source that the compiler hands out: a wrapper of ours, so it is read from the address. */
    static String path(FileObject handedOut) {
        return handedOut.toUri().getPath().substring(1);
    }

    /** Path below the source root. */
    String path() {
        return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
