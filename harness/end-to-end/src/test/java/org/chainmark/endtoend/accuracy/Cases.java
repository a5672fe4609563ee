package org.chainmark.endtoend.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;

/** The engines on which the judge is tried. */
final class Cases {
    private Cases() {}

    /** Every fault of the catalogue in every style that can express it. */
    static List<Case> singles() {
        Set<String> known = catalogue().keySet();
        return Style.all().stream()
                .flatMap(style ->
                        style.faultIds().stream().filter(known::contains).map(id -> new Case(style, List.of(id))))
                .toList();
    }

    /** Engines that are other than the course's and as good. */
    static List<Case> variants() {
        Set<String> known = catalogue().keySet();
        return Style.all().stream()
                .flatMap(style -> style.faultIds().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> new Case(style, List.of(id))))
                .toList();
    }

    /** Engines with some faults, each of another operation, drawn from a seed; in turn in each style. */
    static List<Case> several(int faults, int count, long seed) {
        Random random = new Random(seed);
        List<Style> styles = Style.all();
        List<Case> cases = new ArrayList<>();
        while (cases.size() < count) {
            Style style = styles.get(cases.size() % styles.size());
            Map<Op, String> drawn = new LinkedHashMap<>();
            List<Fault> candidates = catalogue().values().stream()
                    .filter(fault ->
                            fault.operations().size() == 1 && style.faultIds().contains(fault.id()))
                    .toList();
            while (drawn.size() < faults) {
                Fault fault = candidates.get(random.nextInt(candidates.size()));
                drawn.putIfAbsent(fault.operations().iterator().next(), fault.id());
            }
            Case drawnCase = new Case(style, List.copyOf(drawn.values()));
            if (compiles(drawnCase)) {
                cases.add(drawnCase);
            }
        }
        return cases;
    }

    /** Two faults may change the same text, or not compile together. */
    private static boolean compiles(Case drawn) {
        try {
            CompiledEngine.load(drawn.source());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** By id; of variants of one fault the first. */
    static Map<String, Fault> catalogue() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        FaultCatalogue.all().forEach(fault -> faults.putIfAbsent(fault.id(), fault));
        return faults;
    }
}
