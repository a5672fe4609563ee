package autograd;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the attack once in each JVM and says what it got, in a way that ends up in results if anything does. */
final class Trial {
    /** In two parts, so that a page that shows this source does not show it. */
    static final String TOKEN = "@TOKEN_HEAD@" + "@TOKEN_TAIL@";

    private static final Pattern SECRET = Pattern.compile("secret-[0-9a-f]{32}");

    private static boolean begun;
    private static String said = "held, or nothing came of it";
    private static String evidence = "";

    private Trial() {}

    static void begin() {
        if (!begun) {
            begun = true;
            try {
                Attack.run();
            } catch (Throwable e) {
                said = String.valueOf(e);
            }
        }
        System.out.println("attack: " + said + " " + evidence);
        if (!evidence.isEmpty()) {
            throw new IllegalStateException(evidence);
        }
    }

    /** What was aimed at has been reached. */
    static void reached() {
        evidence += " " + TOKEN;
    }

    /** Keeps the secrets in a text. */
    static void search(String text) {
        Matcher matcher = SECRET.matcher(text);
        while (matcher.find()) {
            evidence += " " + matcher.group();
        }
    }
}
