package org.chainmark.endtoend.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;

/**
 * What each fault costs, in the style in which it costs most.
 *
 * @param dearest by the id of the fault
 */
record Prices(SortedMap<String, Finding> dearest) {
    private static final Comparator<Finding> BY_PRICE = Comparator.comparingInt(Finding::lost);

    /** The prices of single faults. */
    static Prices of(List<Finding> findings) {
        SortedMap<String, Finding> dearest = new TreeMap<>();
        findings.forEach(
                finding -> dearest.merge(finding.subject().faults().get(0), finding, BinaryOperator.maxBy(BY_PRICE)));
        return new Prices(dearest);
    }

    Finding dearestOfOneOperation() {
        return dearest.entrySet().stream()
                .filter(entry -> isOfOneOperation(FaultCatalogue.byId(entry.getKey())))
                .map(Map.Entry::getValue)
                .max(BY_PRICE)
                .orElseThrow();
    }

    /** Writes a table of all and returns where it is. */
    Path write(Path file) throws IOException {
        List<String> rows = new ArrayList<>(List.of("fault,in,grading,lost,possible,share"));
        dearest.forEach((id, finding) -> rows.add(row(FaultCatalogue.byId(id), finding)));
        return Files.write(file, rows);
    }

    private static String row(Fault fault, Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%d,%.2f",
                fault.id(),
                isOfOneOperation(fault) ? "one operation" : "all operations",
                fault.grading().name().toLowerCase(Locale.ROOT),
                finding.lost(),
                finding.possible(),
                finding.share());
    }

    private static boolean isOfOneOperation(Fault fault) {
        return fault.operations().size() == 1;
    }
}
