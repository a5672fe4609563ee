package org.chainmark.exercises.open.notes;

import java.util.List;

/** What {@code POSTMORTEM.md} should say, by criterion. */
final class PostmortemClues {
    private static final String VAGUE_ENGLISH =
            "\\b(pytorch|framework|library|java|jvm|training|model|code|loop|network|computer|machine|it|everything)"
                    + " (was|is|were|became|seemed|got|behaved|felt|went)( just| very| somewhat| a bit| simply| somehow)?"
                    + " (unstable|flaky|weird|strange|buggy|random|broken|bad|wrong|unlucky)\\b"
                    + "|for some reason|no idea|bad luck|\\bmagic|\\bsomehow\\b|something (was|went|is) wrong"
                    + "|(don't|do not|didn't) know why|just works";

    private static final String VAGUE_UKRAINIAN =
            "\\b(pytorch|фреймворк|бібліотека|java|навчання|модель|код|цикл|мережа|комп.?ютер|воно|усе|все)"
                    + "( просто| дуже| якось| трохи)?( був| була| було| є| став| стала| стало)?( просто| дуже| якось)?"
                    + " (нестабільн|дивн|випадков|зламан|поган|глючн)"
                    + "|\\bчомусь\\b|\\bякось\\b|невідомо чому|не знаю,? чому|щось пішло не так|магі[яї]|не пощастило"
                    + "|просто запрац";

    private PostmortemClues() {}

    /** S7.0: symptoms, measurements, fixes and a guardrail. */
    static List<Clue> parts() {
        return List.of(symptoms(), measurements(), fixes(), guardrail());
    }

    private static Clue symptoms() {
        return Clue.of(
                        "symptoms",
                        List.of(
                                "\\bnan\\b|infin|diverg|explod|\\bloss\\b",
                                "bec[oa]me|was|turned|started|showed|at step|after|rose|fell|grew|jump|print"),
                        List.of(
                                "\\bnan\\b|нескінч|розбіг|вибух|втрат",
                                "стал|бул|показа|на кроці|після|зросл|впал|стриб"))
                .orUnder("symptom|observ|what happened|симптом|прояв|що сталося|спостереж");
    }

    private static Clue measurements() {
        return Clue.of(
                        "measurements",
                        List.of(
                                "measur|logg|print|assert|histogram|inspect|compar|checked",
                                "norm|range|\\bmin\\b|\\bmax\\b|gradient|loss|output|input|value|finite"),
                        List.of(
                                "вимір|записа|вив[ео]|друк|перевір|порівн",
                                "норм|діапазон|мін|макс|градієнт|втрат|вих[іо]д|вх[іо]д|значен|скінч"))
                .orUnder("measure|evidence|вимір|доказ");
    }

    private static Clue fixes() {
        return Clue.of(
                        "fixes",
                        List.of(
                                "replac|fix|chang|lower|reduc|added|moved|switched|\\bcall|\\bset\\b|\\buse[sd]?\\b",
                                "\\bloss\\b|zero_?grad|learning rate|\\blr\\b|\\bmse\\b|squared|clip|seed|initiali"),
                        List.of(
                                "замін|виправ|змін|зменш|знизи|дода|перен|викли|встанов",
                                "втрат|zero_?grad|швидк|\\blr\\b|\\bmse\\b|квадрат|обріз|зерн|ініціаліз"))
                .orUnder("\\bfix|remed|виправ");
    }

    private static Clue guardrail() {
        return Clue.of(
                        "guardrail",
                        List.of(
                                "guard|keep|stays?\\b|remain|permanent|every (step|run|batch)|always|from now on",
                                "check|assert|norm|finite|clip|monitor|\\blog|test|seed|stop|throw"),
                        List.of(
                                "запобіж|залиш|кожн\\w+ (крок|запуск|батч)|завжди|постійн|відтепер",
                                "перевір|assert|норм|скінч|обріз|монітор|лог|тест|зерн|зупин|вин[ят]"))
                .orUnder("guard|запобіж");
    }

    /** S7.1: the first invalid value, told from those that followed. */
    static List<Clue> firstInvalidValue() {
        return List.of(
                Clue.of(
                        "firstInvalid",
                        List.of(
                                "first (\\w+ ){0,2}(\\bnan|inf|invalid|bad|wrong|non-?finite|value)|earliest|originat|initially"
                                        + "|\\bbegan|root",
                                "\\bnan\\b|\\binf|invalid|finite|\\blog\\b|overflow|negative"),
                        List.of(
                                "перш\\w* (\\w+ ){0,2}(\\bnan|inf|недійсн|нескінч|хибн|значен)|спочатк|спершу|найраніш"
                                        + "|почал|почина",
                                "\\bnan\\b|\\binf|нескінч|недійсн|логарифм|\\blog\\b|переповн|від.?ємн")),
                Clue.of(
                        "propagated",
                        List.of(
                                "propagat|spread|later|afterwards|downstream|\\bthen\\b|follow|consequence|subsequent",
                                "\\bnan|\\binf|invalid|weights|parameters|gradients|layers"),
                        List.of(
                                "пошир|розповсюд|пізніш|потім|далі|наслід|відтак|після (цього|того)",
                                "\\bnan|\\binf|недійсн|ваг|параметр|градієнт|шар")));
    }

    /** S7.2: one issue of the graph and one of the numbers. */
    static List<Clue> issues() {
        return List.of(
                Clue.of(
                        "graphIssue",
                        List.of(
                                "zero_?grad|\\bzeroed|cleared|reset|accumulat|stale|in[- ]place|detach|no gradient|\\bgraph"),
                        List.of("zero_?grad|обнул|скид|скину|накопич|застаріл|на місці|від.?єдна|немає градієнт|граф")),
                Clue.of(
                        "numericIssue",
                        List.of("\\blog\\b|logarithm|overflow|underflow|explod|saturat|learning rate|\\blr\\b|outlier"
                                + "|numerical|precision|division"),
                        List.of(
                                "\\blog\\b|логарифм|переповн|вибух|насич|швидк\\w* навчання|\\blr\\b|викид|числов|чисельн"
                                        + "|точн|ділення")));
    }

    /** S7.3, where no test is named: a diagnostic that stays. */
    static Clue diagnostic() {
        return Clue.of(
                "diagnostic",
                List.of(
                        "\\btests?\\b|assert|check|diagnos|guard|monitor",
                        "fail|catch|detect|keep|before|\\bstep\\b|finite|\\bnan\\b|throw|regress"),
                List.of(
                        "тест|assert|перевір|діагност|запобіж|монітор",
                        "падає|впаде|ловить|виявл|залиш|перед|\\bкрок|скінч|\\bnan\\b|вин[ят]|регрес"));
    }

    /** S7.4: a conclusion that blames without a cause; a sentence that gives one is left alone. */
    static Clue vague() {
        return Clue.of(
                "vague",
                List.of("^(?!.*(because|due to|caused by|since )).*(" + VAGUE_ENGLISH + ")"),
                List.of("^(?!.*(\\bбо\\b|тому що|через|оскільки|спричин)).*(" + VAGUE_UKRAINIAN + ")"));
    }
}
