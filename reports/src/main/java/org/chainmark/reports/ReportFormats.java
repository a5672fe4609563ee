package org.chainmark.reports;

import java.util.List;
import java.util.Optional;
import org.chainmark.reports.classroom.ClassroomFormat;
import org.chainmark.reports.codequality.CodeQualityFormat;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.github.JobSummaryFormat;
import org.chainmark.reports.github.WorkflowCommandsFormat;
import org.chainmark.reports.gradescope.GradescopeFormat;
import org.chainmark.reports.junit.JUnitFormat;
import org.chainmark.reports.sarif.SarifFormat;

/** The formats that results can be written in for other tools. */
public final class ReportFormats {
    private static final List<ReportFormat> ALL = List.of(
            new WorkflowCommandsFormat(),
            new JobSummaryFormat(),
            new SarifFormat(),
            new CodeQualityFormat(),
            new JUnitFormat(),
            new ClassroomFormat(),
            new GradescopeFormat());

    private ReportFormats() {}

    /** All of them, in the order to list them in. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** The format of an id, if there is one. */
    public static Optional<ReportFormat> find(String id) {
        return ALL.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
