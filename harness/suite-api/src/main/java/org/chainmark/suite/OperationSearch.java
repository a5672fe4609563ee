package org.chainmark.suite;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmark.results.Location;
import org.chainmark.suite.SourceMember.Case;
import org.chainmark.suite.SourceMember.Kind;

/** Looks for the backward rule of one operation. Each step answers only if the source leaves no choice. */
final class OperationSearch {
    /** What code that moves gradients speaks of. */
    private static final Pattern GRADIENT =
            Pattern.compile("grad|back|deriv|slope|propag|chain|partial|adjoint", Pattern.CASE_INSENSITIVE);

    /** What speaks of gradients, or of operations, without being a rule. */
    private static final Set<String> NO_RULES = Set.of(
            "data",
            "setData",
            "grad",
            "zeroGrad",
            "prev",
            "op",
            "toString",
            "equals",
            "hashCode",
            "forward",
            "compareTo");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

    private final List<SourceMember> members;
    private final SourceMember factory;
    private final Set<String> names = new HashSet<>();

    /** @param factory the method that makes the node */
    OperationSearch(List<SourceMember> members, SourceMember factory, Collection<String> names) {
        this.members = members;
        this.factory = factory;
        this.names.add(lower(factory.name()));
        names.forEach(name -> this.names.add(lower(name)));
    }

    Optional<Location> rule() {
        return inCase().or(() -> inClass().or(this::inMethod).map(SourceMember::location));
    }

    /** A switch over operations, in the one place that speaks of gradients. */
    private Optional<Location> inCase() {
        List<SourceMember> places = members.stream()
                .filter(member -> isRule(member) && !isOverloadOfFactory(member))
                .filter(member -> caseIn(member).isPresent())
                .toList();
        return only(places).flatMap(place -> caseIn(place).map(found -> new Location(place.file(), found.line())));
    }

    private Optional<Case> caseIn(SourceMember member) {
        return member.cases().stream()
                .filter(place -> names.contains(lower(place.constant())))
                .findFirst()
                .or(() -> member.cases().stream()
                        .filter(place -> hasWordOfOperation(place.constant()))
                        .findFirst());
    }

    /** The first rule, or the only method that may be one, in the class whose instances the operation makes, or that has its name. */
    private Optional<SourceMember> inClass() {
        return rulesOf(member -> isMadeHereOnly(member.simpleClassName()))
                .or(() -> rulesOf(member -> names.contains(lower(member.simpleClassName()))))
                .or(() -> rulesOf(member -> hasWordOfOperation(member.simpleClassName())));
    }

    private Optional<SourceMember> rulesOf(Predicate<SourceMember> wanted) {
        List<SourceMember> found = members.stream()
                .filter(member -> !member.className().equals(factory.className()))
                .filter(wanted)
                .toList();
        if (found.stream().map(SourceMember::className).distinct().count() != 1) {
            return Optional.empty();
        }
        return found.stream()
                .filter(OperationSearch::isRule)
                .findFirst()
                .or(() -> only(found.stream().filter(OperationSearch::mayBeRule).toList()));
    }

    /** Whether only the operation makes instances of a class; {@code rsub} may make those of {@code sub} too. */
    private boolean isMadeHereOnly(String simpleName) {
        Stream<SourceMember> makers = members.stream()
                .filter(member -> member.creates().contains(simpleName))
                .filter(member -> !member.simpleClassName().equals(simpleName));
        return factory.creates().contains(simpleName)
                && makers.allMatch(maker -> lower(maker.name()).contains(lower(factory.name())));
    }

    /** A method of its own that the operation calls or hands on. */
    private Optional<SourceMember> inMethod() {
        return only(members.stream()
                .filter(member -> isRule(member) && !isOverloadOfFactory(member))
                .filter(member -> factory.mentions().contains(member.name()) && hasWordOfOperation(member.name()))
                .toList());
    }

    private boolean isOverloadOfFactory(SourceMember member) {
        return member.className().equals(factory.className()) && member.name().equals(factory.name());
    }

    private static boolean mayBeRule(SourceMember member) {
        return member.kind() == Kind.METHOD && !NO_RULES.contains(member.name());
    }

    private static boolean isRule(SourceMember member) {
        Stream<String> spokenOf = Stream.concat(Stream.of(member.name()), member.mentions().stream());
        return mayBeRule(member)
                && spokenOf.anyMatch(name -> GRADIENT.matcher(name).find());
    }

    private boolean hasWordOfOperation(String name) {
        return BETWEEN_WORDS.splitAsStream(name).map(OperationSearch::lower).anyMatch(names::contains);
    }

    private static Optional<SourceMember> only(List<SourceMember> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
