package org.chainmark.endtoend.accuracy;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainmark.endtoend.accuracy.Measurement.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Runs a few steps on an engine, separated by semicolons: {@code x = 1.7} makes a leaf, {@code y = x.mul(x).add(3)} calls
 * methods with a number or an earlier name, {@code w.data = 10} sets a number, {@code y.backward()} stands alone, and
 * {@code 69 times y = y.neg()} repeats a step. Then {@code x.grad}, {@code x.data} or {@code x.grad>0} (1 or 0) are read.
 */
final class EngineScript {
    private static final Pattern TIMES = Pattern.compile("(\\d+) times (.+)");
    private static final Pattern SET = Pattern.compile("(\\w+)\\.data = (\\S+)");
    private static final Pattern ASSIGN = Pattern.compile("(\\w+) = (.+)");
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(([^)]*)\\)");
    private static final Pattern READ = Pattern.compile("(\\w+)\\.(data|grad)(>0)?");

    private final Class<?> engine;
    private final Map<String, Object> names = new HashMap<>();

    private EngineScript(Class<?> engine) {
        this.engine = engine;
    }

    static Numbers run(Class<?> engine, String script, List<String> reads) {
        EngineScript run = new EngineScript(engine);
        try {
            for (String step : script.split("; ", -1)) {
                run.step(step);
            }
            List<Double> values = new ArrayList<>();
            for (String read : reads) {
                values.add(run.read(read));
            }
            return Numbers.of(values);
        } catch (InvocationTargetException e) {
            return Numbers.threw(e.getTargetException().getClass().getSimpleName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(script, e);
        }
    }

    private void step(String step) throws ReflectiveOperationException {
        Matcher times = TIMES.matcher(step);
        Matcher set = SET.matcher(step);
        Matcher assign = ASSIGN.matcher(step);
        if (times.matches()) {
            for (int i = Integer.parseInt(times.group(1)); i > 0; i--) {
                step(times.group(2));
            }
        } else if (set.matches()) {
            engine.getMethod("setData", double.class).invoke(name(set.group(1)), Double.valueOf(set.group(2)));
        } else if (assign.matches()) {
            names.put(assign.group(1), value(assign.group(2)));
        } else {
            calls(step);
        }
    }

    private Object value(String text) throws ReflectiveOperationException {
        if (text.endsWith(")")) {
            return Objects.requireNonNull(calls(text), text);
        }
        return engine.getConstructor(double.class).newInstance(Double.valueOf(text));
    }

    /** The result of a name followed by calls; a void method such as backward ends the chain and gives its target. */
    private Object calls(String text) throws ReflectiveOperationException {
        Object result = name(text.substring(0, text.indexOf('.')));
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            Object next = call(result, call.group(1), call.group(2));
            result = next == null ? result : next;
        }
        return result;
    }

    private @Nullable Object call(Object target, String method, String argument) throws ReflectiveOperationException {
        if (argument.isEmpty()) {
            return engine.getMethod(method).invoke(target);
        }
        if (names.containsKey(argument)) {
            return engine.getMethod(method, engine).invoke(target, name(argument));
        }
        return engine.getMethod(method, double.class).invoke(target, Double.valueOf(argument));
    }

    private double read(String read) throws ReflectiveOperationException {
        Matcher parts = READ.matcher(read);
        if (!parts.matches()) {
            throw new IllegalArgumentException(read);
        }
        Object target = name(parts.group(1));
        double value = (double) engine.getMethod(parts.group(2)).invoke(target);
        if (parts.group(3) == null) {
            return value;
        }
        return value > 0 ? 1 : 0;
    }

    private Object name(String name) {
        return Objects.requireNonNull(names.get(name), name);
    }
}
