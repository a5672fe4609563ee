package org.chainmark.judge.compile.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a worker is asked to compile.
 *
 * @param sources path below the source root, such as {@code autograd/Value.java}, to text
 * @param packages packages of the worker's own class path that the sources may use, with all below them
 */
public record CompileRequest(Map<String, String> sources, List<String> packages) {
    public CompileRequest {
        packages = List.copyOf(packages);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** A request to compile against the JDK alone. */
    CompileRequest(Map<String, String> sources) {
        this(sources, List.of());
    }

    /** The request as a message. */
    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(sources.size());
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Frames.writeText(out, source.getKey());
            Frames.writeText(out, source.getValue());
        }
        out.writeInt(packages.size());
        for (String name : packages) {
            Frames.writeText(out, name);
        }
        return bytes.toByteArray();
    }

    static CompileRequest fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, String> sources = new LinkedHashMap<>();
        int count = Frames.readCount(in);
        for (int i = 0; i < count; i++) {
            sources.put(Frames.readText(in), Frames.readText(in));
        }
        List<String> packages = new ArrayList<>();
        int offered = Frames.readCount(in);
        for (int i = 0; i < offered; i++) {
            packages.add(Frames.readText(in));
        }
        return new CompileRequest(sources, packages);
    }
}
