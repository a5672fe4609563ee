package org.chainmark.exercises.open.notes;

import java.util.List;

/** What the short answers of {@code NOTES.md} should say, by criterion. */
final class NoteClues {
    private NoteClues() {}

    /** S2.5: each gradient is the incoming one times the other factor, and here these are 2 and 3. */
    static List<Clue> smallerGradient() {
        return List.of(
                Clue.of(
                        "otherFactor",
                        List.of(
                                "multipl|times|product|factor|scale|local|other (operand|input|number|value)|chain rule",
                                "\\b[wx]\\b|operand|input"),
                        List.of(
                                "множ|добут|коефіцієнт|локальн|інш\\w* (операнд|вхід|числ|знач)|ланцюгов|правил\\w* ланцюга",
                                "\\b[wx]\\b|операнд|вх[іо]д")),
                Clue.of(
                        "values",
                        List.of("(\\b2\\b|two).*(\\b3\\b|three)|(\\b3\\b|three).*(\\b2\\b|two)"
                                + "|\\bx\\b (is|was) (smaller|less)|\\bw\\b (is|was) (larger|greater|bigger)"),
                        List.of("(\\b2\\b|дв[аі]).*(\\b3\\b|три)|(\\b3\\b|три).*(\\b2\\b|дв[аі])"
                                + "|\\bx\\b (є |був )?менш|\\bw\\b (є |було? )?більш")));
    }

    /** S3.4: through the product and through the sum. */
    static List<Clue> bothPaths() {
        return List.of(
                Clue.of(
                        "productPath",
                        List.of(
                                "x ?[*·×] ?x|product|multipl|square|\\bmul\\b",
                                "path|through|via|contribut|gives?\\b|sends?\\b|\\b[36]\\b"),
                        List.of("x ?[*·×] ?x|добут|множ|квадрат|\\bmul\\b", "шлях|через|внес|дає|надсила|\\b[36]\\b")),
                Clue.of(
                        "sumPath",
                        List.of(
                                "addition|\\badd\\b|\\bplus\\b|\\bsum\\b|\\+ ?x|direct",
                                "path|through|via|contribut|gives?\\b|sends?\\b|\\b1\\b|\\bone\\b"),
                        List.of(
                                "додаван|\\badd\\b|плюс|\\bсум|\\+ ?x|прям|безпосередн",
                                "шлях|через|внес|дає|надсила|\\b1\\b|один")));
    }

    /** S5.6: a stance on saturation, and what it rests on. */
    static List<Clue> saturation() {
        return List.of(
                Clue.of(
                        "saturationStance",
                        List.of(
                                "saturat|sigmoid|flat|vanish",
                                "still|no longer|remain|concern|matter|problem|less|\\bnot\\b|\\byes\\b|\\bno\\b"),
                        List.of(
                                "насич|сигмоїд|пласк|згас|зника",
                                "досі|(все|усе) ще|більше не|залиша|проблем|важлив|менш|\\bтак\\b|\\bні\\b|\\bне\\b")),
                Clue.of(
                        "saturationEvidence",
                        List.of(
                                "slope|derivative|0\\.25|activation|norm|gradient|layer",
                                "measur|small|larg|shrink|near|\\d|print|log"),
                        List.of(
                                "нахил|похідн|0[.,]25|активац|норм|градієнт|шар",
                                "вимір|мал|велик|зменш|близьк|\\d|друк|вив[ео]|запис")));
    }

    /** S6.4: clipping bounds a step, and leaves the cause where it is. */
    static List<Clue> clipping() {
        return List.of(
                Clue.of(
                        "clippingBounds",
                        List.of(
                                "clip|threshold|limit|bound|scal",
                                "step|update|size|norm|large|explod|magnitude|direction"),
                        List.of("обріз|кліп|поріг|обмеж|масштаб", "крок|оновлен|норм|велик|вибух|величин|напрям")),
                Clue.of(
                        "clippingProvesNothing",
                        List.of(
                                "\\bnot\\b|n't|never|\\bno\\b|only|hide|mask|without",
                                "prove|correct|right|cause|wrong|bug|mistake|learning rate|specif|guarantee"),
                        List.of(
                                "\\bне\\b|\\bні\\b|лише|тільки|прихов|маску|без",
                                "довод|довест|доказ|правильн|причин|хибн|помилк|швидк|гарант")));
    }
}
