package org.chainmark.judge.compile.worker;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import java.util.Locale;

/** Names of types as people write them. */
final class TypeNames {
    private TypeNames() {}

    /** Without package, type arguments and annotations: {@code List} for {@code java.util.List<@A T>}; else empty. */
    static String simple(Tree type) {
        if (type instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        if (type instanceof PrimitiveTypeTree primitive) {
            return primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ParameterizedTypeTree parameterized) {
            return simple(parameterized.getType());
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return simple(annotated.getUnderlyingType());
        }
        return type instanceof ArrayTypeTree array ? simple(array.getType()) + "[]" : "";
    }
}
