package org.chainmark.suite;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a check the submission it runs against: the one that the launcher's session store holds under the name which
 * the run carries as a configuration parameter.
 */
public final class SubmissionParameterResolver implements ParameterResolver {
    /** Configuration parameter that names the submission of a run. */
    public static final String RUN_ID = "chainmark.run";

    /** Where in the launcher session's store the submissions of the current runs are kept, by run id. */
    public static final Object STORE_KEY = SubmissionParameterResolver.class;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Submission.class || type == Documents.class || type.isAnnotationPresent(StudentClass.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Submission submission = submission(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Documents.class) {
            return submission.documents();
        }
        return type == Submission.class ? submission : submission.contract(type);
    }

    private static Submission submission(ExtensionContext context) {
        String run = context.getConfigurationParameter(RUN_ID)
                .orElseThrow(() -> new ParameterResolutionException("this run has no parameter " + RUN_ID));
        Submission submission = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(STORE_KEY))
                .get(run, Submission.class);
        if (submission == null) {
            throw new ParameterResolutionException("no submission is registered for run " + run);
        }
        return submission;
    }
}
