package org.chainmark.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Sees to the summary when Maven stops before {@code report}: Maven tells its listener that a goal failed after that
 * goal has said why, and before Maven sums the build up. It is put in front of Maven's own listener while the build
 * runs. A proxy, so that methods which later versions of Maven add reach that listener too.
 */
final class EarlyEnd implements InvocationHandler {
    private final MavenExecutionRequest request;
    private final @Nullable ExecutionListener original;
    private final MavenProject project;
    private final StudentBuild build;
    private final Log log;

    private EarlyEnd(MavenExecutionRequest request, MavenProject project, StudentBuild build, Log log) {
        this.request = request;
        this.original = request.getExecutionListener();
        this.project = project;
        this.build = build;
        this.log = log;
    }

    /** Watches the build of a project until the session ends. */
    static void watch(MavenExecutionRequest request, MavenProject project, StudentBuild build, Log log) {
        EarlyEnd handler = new EarlyEnd(request, project, build, log);
        request.setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                EarlyEnd.class.getClassLoader(), new Class<?>[] {ExecutionListener.class}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof ExecutionEvent event) {
            before(method.getName(), event);
        }
        try {
            return original == null ? null : method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void before(String name, ExecutionEvent event) {
        try {
            if (name.equals("mojoFailed") && project.equals(event.getProject())) {
                build.reportEarlyEnd(event.getMojoExecution().getGoal());
            } else if (name.equals("sessionEnded")) {
                build.stop();
                request.setExecutionListener(original);
            }
        } catch (RuntimeException e) {
            // Whatever happens here must not take the place of the failure that Maven is about to name.
            log.warn("Chainmark could not sum the build up.", e);
        }
    }
}
