package org.chainmark.suite;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainmark.results.Location;

/**
 * Where things are in the student's source, read from the compiler's syntax trees. Sources of an unreasonable size are
 * not listed completely, so that an empty answer means "not known".
 *
 * @param members in the order of files and lines
 */
public record SourceOutline(List<SourceMember> members) {
    /** Nothing is known. */
    public static final SourceOutline UNKNOWN = new SourceOutline(List.of());

    public SourceOutline {
        members = List.copyOf(members);
    }

    /** Where the student's classes declare a member of a contract. */
    public Optional<Location> locate(Member member) {
        return find(member).map(SourceMember::location);
    }

    /**
     * Where the backward rule of an operation is, as far as the source says so: a {@code case} of the operation within
     * code about gradients, or the code about gradients in a class or a method of the operation's own; in doubt the
     * method that makes the node.
     *
     * @param operation the method of the contract that makes the node
     * @param names what else the operation may be called in the source: its symbol, what the student's {@code op()} says,
     *     synonyms; the name of its method need not be among them, and upper and lower case are the same
     */
    public Optional<Location> locateOperation(Member operation, Collection<String> names) {
        return find(operation)
                .map(factory ->
                        new OperationSearch(members, factory, names).rule().orElseGet(factory::location));
    }

    /** The member that would be bound, and if the types in the source are others, the only one of its name. */
    private Optional<SourceMember> find(Member member) {
        List<SourceMember> candidates = members.stream()
                .filter(candidate -> candidate.name().equals(nameInSource(member)))
                .filter(candidate -> candidate.kind() != SourceMember.Kind.FIELD)
                .toList();
        List<SourceMember> own = candidates.stream()
                .filter(candidate -> candidate.className().equals(member.className()))
                .toList();
        List<String> types = member.parameterTypes();
        return withTypes(own, types)
                .or(() -> only(own.stream()
                        .filter(candidate -> candidate.parameterTypes().size() == types.size())
                        .toList()))
                .or(() -> withTypes(candidates, types))
                .or(() -> field(member));
    }

    private Optional<SourceMember> field(Member member) {
        String name = member.name();
        boolean writes = name.matches("set[A-Z].*") && member.parameterTypes().size() == 1;
        String field = writes ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
        return members.stream()
                .filter(candidate -> member.method().isAnnotationPresent(MethodOrField.class)
                        && candidate.kind() == SourceMember.Kind.FIELD
                        && candidate.name().equals(field)
                        && candidate.className().equals(member.className()))
                .findFirst();
    }

    private static String nameInSource(Member member) {
        return member.method().isAnnotationPresent(Constructs.class) ? "<init>" : member.name();
    }

    /** A superclass of the student's may declare it; then more than one class may have such a method. */
    private static Optional<SourceMember> withTypes(List<SourceMember> candidates, List<String> types) {
        return only(candidates.stream()
                .filter(candidate -> candidate.parameterTypes().equals(types))
                .toList());
    }

    private static Optional<SourceMember> only(List<SourceMember> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
