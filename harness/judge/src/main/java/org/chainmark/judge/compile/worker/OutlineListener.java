package org.chainmark.judge.compile.worker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes where the members of the classes are while the compiler parses. Nothing that goes wrong here disturbs the
 * compilation: then members are left out.
 */
final class OutlineListener implements TaskListener {
    private final Trees trees;
    private final OutlineBudget budget = new OutlineBudget();
    private final List<DeclaredMember> members = new ArrayList<>();

    OutlineListener(Trees trees) {
        this.trees = trees;
    }

    List<DeclaredMember> members() {
        return members;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.PARSE && !budget.isSpent()) {
            try {
                CompilationUnitTree unit = event.getCompilationUnit();
                new FileOutline(
                                unit,
                                SourceFile.path(event.getSourceFile()),
                                new Places(unit, trees.getSourcePositions()),
                                budget,
                                members)
                        .read();
            } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
                // Code nested deeper than our stack; the compiler, which needs more of it, may still complain.
                budget.close();
            }
        }
    }
}
