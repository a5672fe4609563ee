package org.chainmark.judge.compile.worker;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;

/**
 * Finds files that declare another package than their folder says: the folder is known to be the exercise's, the
 * declaration could be {@code java.lang}.
 */
final class PackageListener implements TaskListener {
    private final List<MisplacedFile> misplaced = new ArrayList<>();

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.PARSE) {
            String path = SourceFile.path(event.getSourceFile());
            ExpressionTree name = event.getCompilationUnit().getPackageName();
            String declared = name == null ? "" : name.toString();
            if (!declared.equals(packageOfFolder(path))) {
                misplaced.add(new MisplacedFile(path, declared));
            }
        }
    }

    private static String packageOfFolder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end).replace('/', '.');
    }

    List<MisplacedFile> misplaced() {
        return misplaced;
    }
}
