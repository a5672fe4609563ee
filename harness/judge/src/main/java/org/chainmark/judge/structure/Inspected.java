package org.chainmark.judge.structure;

import java.util.List;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;

/**
 * What was found in compiled classes.
 *
 * @param checks one result per rule, in the rules' order
 * @param remarks where the code reaches beyond its exercise; costs nothing
 */
public record Inspected(List<CheckResult> checks, List<Fact> remarks) {
    public Inspected {
        checks = List.copyOf(checks);
        remarks = List.copyOf(remarks);
    }
}
