package org.chainmark.exercises.open.clipping.contract;

import java.util.List;
import org.chainmark.suite.StaticMethod;
import org.chainmark.suite.StudentClass;

/** What the student writes. */
@StudentClass("clipping.Clipping")
public interface Clipping {
    @StaticMethod
    void byValue(List<Parameter> parameters, double limit);

    @StaticMethod
    Norms byNorm(List<Parameter> parameters, double maxNorm);
}
