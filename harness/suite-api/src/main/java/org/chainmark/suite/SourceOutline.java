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

    /** Where the student's class declares a member of a contract. */
    public Optional<Location> locate(Member member) {
        return Optional.empty();
    }

    /**
     * Where the backward rule of an operation is, as far as the source says so: a {@code case} of the operation within
     * code about gradients, or the code about gradients in a class of the operation; in doubt the operation's method.
     *
     * @param operation the method of the contract that makes the node
     * @param names what else the operation may be called in the source: its symbol, what the student's {@code op()} says,
     *     synonyms. The method's own name need not be among them; upper and lower case are the same
     */
    public Optional<Location> locateOperation(Member operation, Collection<String> names) {
        return locate(operation);
    }
}
