package org.chainmark.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template with its partials as the types of its views have it, without any data. */
final class TemplateNames {
    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{|[#^/>&!=]?)\\s*([^}]*?)\\s*\\}\\}+");
    private static final String LABEL = "label.";

    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> labels = new TreeSet<>();
    private final Set<String> unescaped = new TreeSet<>();
    private final Deque<Class<?>> views = new ArrayDeque<>();

    private TemplateNames(Class<?>... views) {
        Arrays.stream(views).forEach(this.views::push);
    }

    static TemplateNames of(String template, Class<?>... views) {
        TemplateNames names = new TemplateNames(views);
        names.read(template, text(template));
        return names;
    }

    static TemplateNames ofText(String text, Class<?>... views) {
        TemplateNames names = new TemplateNames(views);
        names.read("given", text);
        return names;
    }

    /** Names that no view has where they are used. */
    Set<String> unknown() {
        return unknown;
    }

    /** Names of the fixed texts that are used. */
    Set<String> labels() {
        return labels;
    }

    /** Tags that would write a text as it is. */
    Set<String> unescaped() {
        return unescaped;
    }

    private void read(String template, String text) {
        Deque<Integer> depths = new ArrayDeque<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(2);
            switch (tag.group(1)) {
                case "" -> look(template, name);
                case ">" -> read(name, text(name));
                case "/" -> leave(depths.pop());
                case "^" -> {
                    depths.push(views.size());
                    look(template, name);
                }
                case "#" -> {
                    depths.push(views.size());
                    look(template, name).ifPresent(this::enter);
                }
                default -> unescaped.add(template + ": " + tag.group());
            }
        }
    }

    private void enter(Type type) {
        Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (element instanceof Class<?> view) {
            views.push(view);
        }
    }

    private void leave(int depth) {
        while (views.size() > depth) {
            views.pop();
        }
    }

    private Optional<Type> look(String template, String name) {
        if (name.equals(".")) {
            return Optional.empty();
        }
        if (name.startsWith(LABEL)) {
            labels.add(name.substring(LABEL.length()));
            return Optional.empty();
        }
        Optional<Method> found = views.stream()
                .flatMap(view -> Arrays.stream(view.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst();
        if (found.isEmpty()) {
            unknown.add(template + ": " + name);
        }
        return found.map(TemplateNames::context);
    }

    /** What a section of this name adds to the views: an element of a list, a record, nothing for a text or a flag. */
    private static Type context(Method method) {
        Class<?> type = method.getReturnType();
        boolean adds = Collection.class.isAssignableFrom(type) || type.isRecord();
        return adds && !Map.class.isAssignableFrom(type) ? method.getGenericReturnType() : List.class;
    }

    private static String text(String template) {
        try (InputStream file =
                Objects.requireNonNull(TemplateNames.class.getResourceAsStream(template + ".mustache"), template)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
