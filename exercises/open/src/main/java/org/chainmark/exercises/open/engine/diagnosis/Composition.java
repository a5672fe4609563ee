package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.Map;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;

/** What is known of which operations an engine makes from others. */
final class Composition {
    /** Nobody has asked: every usual way is possible. */
    static final Composition UNKNOWN = new Composition(Map.of(), false);

    private final Map<Op, List<Recipe>> recipes;
    private final boolean known;

    private Composition(Map<Op, List<Recipe>> recipes, boolean known) {
        this.recipes = Map.copyOf(recipes);
        this.known = known;
    }

    /** The ways in which the recorded operands of each operation can have come about. */
    static Composition of(Map<Op, List<Recipe>> recipes) {
        return new Composition(recipes, true);
    }

    boolean isKnown() {
        return known;
    }

    /** The ways in which an operation may be made. */
    List<Recipe> recipes(Op op) {
        return recipes.getOrDefault(op, known ? List.of(Recipe.ITSELF) : Recipe.of(op));
    }
}
