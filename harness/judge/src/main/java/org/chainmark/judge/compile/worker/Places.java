package org.chainmark.judge.compile.worker;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;

/** Turns syntax trees of one file into positions and lines. */
final class Places {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final NameSearch search;

    Places(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        this.unit = unit;
        this.positions = positions;
        this.search = new NameSearch(unit.getSourceFile().getCharContent(true));
    }

    /** Where a tree begins; -1 if it does not stand in the text. */
    int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** After the last character of a tree; -1 if it does not stand in the text. */
    int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** Position of a name after {@code from} and within {@code tree}. */
    int name(String name, int from, Tree tree) {
        return search.find(name, from, Math.max(from, end(tree)));
    }

    /** Line of a tree's beginning. */
    int line(Tree tree) {
        return line(start(tree));
    }

    /** Line from 1 of a position; one that is not in the text counts as the beginning of the file. */
    int line(int position) {
        return position < 0 ? 1 : (int) unit.getLineMap().getLineNumber(position);
    }
}
