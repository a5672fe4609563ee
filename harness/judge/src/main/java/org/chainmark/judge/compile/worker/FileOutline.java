package org.chainmark.judge.compile.worker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import org.chainmark.judge.compile.worker.DeclaredMember.Kind;
import org.jspecify.annotations.Nullable;

/** Lists the members of the classes in one file. */
final class FileOutline {
    private final CompilationUnitTree unit;
    private final String file;
    private final Places places;
    private final OutlineBudget budget;
    private final List<DeclaredMember> members;
    private int afterLastMember;

    /** @param members where they are added */
    FileOutline(
            CompilationUnitTree unit, String file, Places places, OutlineBudget budget, List<DeclaredMember> members) {
        this.unit = unit;
        this.file = file;
        this.places = places;
        this.budget = budget;
        this.members = members;
    }

    void read() {
        ExpressionTree name = unit.getPackageName();
        String prefix = name == null ? "" : name + ".";
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                readClass(prefix + declared.getSimpleName(), declared);
            }
        }
    }

    private void readClass(String className, ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (className.length() > OutlineBudget.LONGEST_TEXT || budget.isSpent()) {
                return;
            }
            if (member instanceof ClassTree nested) {
                readClass(className + "$" + nested.getSimpleName(), nested);
            } else if (member instanceof MethodTree method) {
                readMethod(className, method);
            } else if (member instanceof VariableTree field) {
                readField(className, type, field);
            }
        }
    }

    private void readMethod(String className, MethodTree method) {
        String name = method.getName().toString();
        Kind kind = kind(method);
        String written = kind == Kind.CONSTRUCTOR ? simpleName(className) : name;
        int namedAt = places.name(written, beforeName(method), method);
        MemberCode code = new MemberCode(places::line, budget);
        code.scan(method.getBody(), null);
        add(new Declaration(className, kind, name, parameterTypes(method), method), namedAt, code);
    }

    private void readField(String className, ClassTree type, VariableTree field) {
        String name = field.getName().toString();
        int namedAt = places.name(name, beforeName(field), field);
        NewClassTree constant = constantWithBody(type, field);
        MemberCode code = new MemberCode(places::line, budget);
        code.scan(constant == null ? field.getInitializer() : null, null);
        add(new Declaration(className, Kind.FIELD, name, List.of(), field), namedAt, code);
        if (constant != null) {
            readClass(className + "$" + name, constant.getClassBody());
        }
    }

    /** What of a member is known without its code. */
    private record Declaration(String className, Kind kind, String name, List<String> parameterTypes, Tree tree) {}

    private void add(Declaration declared, int namedAt, MemberCode code) {
        if (!budget.takeMember() || !budget.takeAll(List.of(file, declared.className(), declared.name()))) {
            return;
        }
        if (!budget.takeAll(declared.parameterTypes())) {
            return;
        }
        int line = places.line(namedAt);
        int end = places.end(declared.tree());
        members.add(new DeclaredMember(
                declared.className(),
                declared.kind(),
                declared.name(),
                declared.parameterTypes(),
                file,
                Math.min(places.line(declared.tree()), line),
                line,
                Math.max(places.line(end), line),
                code.cases(),
                code.mentions(),
                code.creates()));
        afterLastMember = Math.max(afterLastMember, end);
    }

    private static Kind kind(MethodTree method) {
        if (method.getName().contentEquals("<init>")) {
            return Kind.CONSTRUCTOR;
        }
        return method.getBody() == null ? Kind.ABSTRACT_METHOD : Kind.METHOD;
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static List<String> parameterTypes(MethodTree method) {
        return method.getParameters().stream()
                .map(parameter -> TypeNames.simple(parameter.getType()))
                .toList();
    }

    /** Modifiers, type parameters and the type stand before a method's name. */
    private int beforeName(MethodTree method) {
        int from = Math.max(places.start(method), places.end(method.getModifiers()));
        for (TypeParameterTree parameter : method.getTypeParameters()) {
            from = Math.max(from, places.end(parameter));
        }
        Tree type = method.getReturnType();
        return type == null ? from : Math.max(from, places.end(type));
    }

    /** The second of {@code int a, b} has its modifiers and its type before the first. */
    private int beforeName(VariableTree field) {
        int from = Math.max(places.start(field), places.end(field.getModifiers()));
        Tree type = field.getType();
        int afterType = type == null ? from : Math.max(from, places.end(type));
        return afterLastMember < places.end(field) ? Math.max(afterType, afterLastMember) : afterType;
    }

    /** The compiler writes an enum constant as a field that is set to a new instance of the enum. */
    private static @Nullable NewClassTree constantWithBody(ClassTree type, VariableTree field) {
        boolean isConstant = type.getKind() == Tree.Kind.ENUM
                && field.getInitializer() instanceof NewClassTree created
                && created.getClassBody() != null
                && created.getIdentifier() instanceof IdentifierTree identifier
                && identifier.getName().contentEquals(type.getSimpleName());
        return isConstant ? (NewClassTree) field.getInitializer() : null;
    }
}
