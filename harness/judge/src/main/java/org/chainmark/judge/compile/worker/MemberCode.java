package org.chainmark.judge.compile.worker;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.chainmark.judge.compile.worker.DeclaredMember.CaseLine;
import org.jspecify.annotations.Nullable;

/** Collects what the code of one member mentions, makes and tells apart. */
final class MemberCode extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final ToIntFunction<Tree> lines;
    private final OutlineBudget budget;
    private final List<CaseLine> cases = new ArrayList<>();
    private final Set<String> mentions = new TreeSet<>();
    private final Set<String> creates = new TreeSet<>();

    MemberCode(ToIntFunction<Tree> lines, OutlineBudget budget) {
        this.lines = lines;
        this.budget = budget;
    }

    List<CaseLine> cases() {
        return cases;
    }

    Set<String> mentions() {
        return mentions;
    }

    Set<String> creates() {
        return creates;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
        add(mentions, tree.getName().toString());
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
        add(mentions, tree.getIdentifier().toString());
        return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
        add(creates, TypeNames.simple(tree.getIdentifier()));
        return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
        if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
            add(creates, TypeNames.simple(tree.getQualifierExpression()));
        } else {
            add(mentions, tree.getName().toString());
        }
        return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitCase(CaseTree tree, @Nullable Void nothing) {
        for (ExpressionTree label : tree.getExpressions()) {
            addCase(constant(label), label);
        }
        return super.visitCase(tree, null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        if (tree.getKind() == Tree.Kind.EQUAL_TO) {
            addComparison(tree.getLeftOperand(), tree.getRightOperand());
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        boolean compares = tree.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("equals")
                && tree.getArguments().size() == 1;
        if (compares) {
            ExpressionTree receiver = ((MemberSelectTree) tree.getMethodSelect()).getExpression();
            addComparison(receiver, tree.getArguments().get(0));
        }
        return super.visitMethodInvocation(tree, null);
    }

    /** Of what is compared, a name counts if it is written like a constant. */
    private void addComparison(ExpressionTree left, ExpressionTree right) {
        for (ExpressionTree side : List.of(left, right)) {
            String constant = constant(side);
            if (side instanceof LiteralTree || isUpperCase(constant)) {
                addCase(constant, side);
            }
        }
    }

    private void addCase(String constant, Tree place) {
        if (!constant.isEmpty() && budget.take(constant)) {
            cases.add(new CaseLine(constant, lines.applyAsInt(place)));
        }
    }

    private void add(Set<String> names, String name) {
        if (!name.isEmpty() && !names.contains(name) && budget.take(name)) {
            names.add(name);
        }
    }

    private static String constant(ExpressionTree tree) {
        if (tree instanceof LiteralTree literal) {
            Object value = literal.getValue();
            return value instanceof String || value instanceof Character ? value.toString() : "";
        }
        return tree instanceof IdentifierTree || tree instanceof MemberSelectTree ? TypeNames.simple(tree) : "";
    }

    private static boolean isUpperCase(String name) {
        return !name.isEmpty() && name.chars().noneMatch(Character::isLowerCase);
    }
}
