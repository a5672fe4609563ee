package org.chainmark.reports.github;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines as the runner of GitHub Actions does, and refuses those that it would print. */
final class StrictCommands {
    private static final Pattern COMMAND = Pattern.compile("::([a-z-]+)(?: ([^:]*))?::(.*)");

    private StrictCommands() {}

    record Command(String name, Map<String, String> properties, String message) {}

    static List<Command> parse(String log) {
        List<Command> commands = new ArrayList<>();
        if (!log.isEmpty() && !log.endsWith("\n")) {
            throw new IllegalArgumentException("the last line does not end");
        }
        for (String line : log.split("[\r\n]", -1)) {
            if (!line.isEmpty()) {
                commands.add(command(line));
            }
        }
        return commands;
    }

    private static Command command(String line) {
        Matcher command = COMMAND.matcher(line);
        if (!command.matches()) {
            throw new IllegalArgumentException("no command: " + line);
        }
        Map<String, String> properties = new LinkedHashMap<>();
        String list = command.group(2) == null ? "" : command.group(2);
        Arrays.stream(list.split(",")).filter(one -> !one.isEmpty()).forEach(one -> {
            String[] pair = one.split("=", 2);
            properties.put(pair[0], unescape(pair[1].replace("%3A", ":").replace("%2C", ",")));
        });
        return new Command(command.group(1), properties, unescape(command.group(3)));
    }

    private static String unescape(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
