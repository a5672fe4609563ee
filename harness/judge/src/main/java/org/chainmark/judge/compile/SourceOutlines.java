package org.chainmark.judge.compile;

import java.util.List;
import org.chainmark.judge.compile.worker.DeclaredMember;
import org.chainmark.suite.SourceMember;
import org.chainmark.suite.SourceOutline;

/** Says in the words of the suites what a worker found in the sources. */
final class SourceOutlines {
    private SourceOutlines() {}

    static SourceOutline of(List<DeclaredMember> members) {
        return new SourceOutline(members.stream().map(SourceOutlines::member).toList());
    }

    private static SourceMember member(DeclaredMember declared) {
        return new SourceMember(
                declared.className(),
                kind(declared.kind()),
                declared.name(),
                declared.parameterTypes(),
                declared.file(),
                declared.firstLine(),
                declared.line(),
                declared.lastLine(),
                declared.cases().stream()
                        .map(place -> new SourceMember.Case(place.constant(), place.line()))
                        .toList(),
                declared.mentions(),
                declared.creates());
    }

    private static SourceMember.Kind kind(DeclaredMember.Kind kind) {
        return switch (kind) {
            case METHOD -> SourceMember.Kind.METHOD;
            case ABSTRACT_METHOD -> SourceMember.Kind.ABSTRACT_METHOD;
            case CONSTRUCTOR -> SourceMember.Kind.CONSTRUCTOR;
            case FIELD -> SourceMember.Kind.FIELD;
        };
    }
}
