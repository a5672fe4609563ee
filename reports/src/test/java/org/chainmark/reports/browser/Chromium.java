package org.chainmark.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one tab. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final int SECONDS = 30;
    private static final int HEIGHT = 800;

    private final Path profile;
    private final Process process;
    private final DevTools tools;
    private final String tab;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("chromium");
        process = start(program);
        tools = new DevTools(address(), this::notice);
        String target = tools.call(null, "Target.createTarget", "url", "about:blank")
                .path("targetId")
                .asText();
        tab = tools.call(null, "Target.attachToTarget", "targetId", target, "flatten", true)
                .path("sessionId")
                .asText();
        Stream.of("Page.enable", "Runtime.enable", "Log.enable").forEach(this::call);
    }

    /** Where it is installed, if it is. */
    static Optional<Path> program() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it. */
    static Chromium start() throws IOException {
        return new Chromium(program().orElseThrow());
    }

    private Process start(Path program) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--remote-debugging-port=0"));
        // As root it cannot have a sandbox of its own; the pages are ours and run no scripts.
        command.addAll(
                List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"));
        command.addAll(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync"));
        command.add("--user-data-dir=" + profile);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private URI address() {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> readErrors(address), "errors of Chromium");
        reader.setDaemon(true);
        reader.start();
        return address.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    private void readErrors(CompletableFuture<URI> address) {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            errors.lines()
                    .filter(line -> line.startsWith(LISTENING))
                    .forEach(line -> address.complete(URI.create(line.substring(LISTENING.length()))));
            address.completeExceptionally(new IllegalStateException("Chromium ended"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    private void notice(JsonNode event) {
        String method = event.path("method").asText();
        if (method.equals("Page.loadEventFired")) {
            loaded.complete(null);
        } else if (method.equals("Runtime.exceptionThrown")
                || method.equals("Runtime.consoleAPICalled")
                || method.equals("Log.entryAdded")) {
            complaints.add(event.path("params").toString());
        }
    }

    private void call(String method) {
        tools.call(tab, method);
    }

    /**
     * Opens a file and waits until it is loaded.
     *
     * @param width of the screen in CSS pixels
     * @param scale pixels of the screen per CSS pixel
     */
    void open(Path page, int width, double scale, boolean dark) {
        complaints.clear();
        loaded = new CompletableFuture<>();
        tools.call(
                tab,
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                HEIGHT,
                "deviceScaleFactor",
                scale,
                "mobile",
                true);
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        tools.call(tab, "Emulation.setEmulatedMedia", "features", List.of(scheme));
        tools.call(tab, "Page.navigate", "url", page.toAbsolutePath().toUri().toString());
        loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** The value of a JavaScript expression on the page. */
    JsonNode evaluate(String expression) {
        JsonNode answer = tools.call(tab, "Runtime.evaluate", "expression", expression, "returnByValue", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** What the console says about the page since it was opened: errors, refused styles, whatever scripts log. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture in PNG of the upper part of the page. */
    byte[] picture(int width, int height) {
        Map<String, Integer> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        JsonNode picture =
                tools.call(tab, "Page.captureScreenshot", "format", "png", "clip", clip, "captureBeyondViewport", true);
        return Base64.getDecoder().decode(picture.path("data").asText());
    }

    @Override
    public void close() throws IOException {
        tools.close();
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }
}
