package org.chainmark.exercises.open.training.diagnosis;

/** A mistake that training loops make. Families stand together. */
enum LoopFault {
    // Clearing gradients
    L1("S5.4", "gradients are never set to zero"),
    L2("S5.4", "gradients are set to zero only once, before the loop"),
    L3("S5.4", "gradients are set to zero between backward and the step"),
    L4("S5.4", false, "gradients are set to zero after the step"),
    L5("S5.4", "the gradients of some parameters are not set to zero"),
    // The order of a step
    L6("S5.4", "the step comes before backward"),
    L13("S5.4", "gradients are computed anew between the updates of two parameters"),
    // The update
    L7("S5.5", "the step goes up the slope"),
    L8("S5.5", "the learning rate is left out"),
    L9("S5.5", "the learning rate is applied twice"),
    L10("S5.5", "the learning rate is cut to a whole number"),
    L11("S5.5", "the step is divided by the size of the batch once more"),
    L12("S5.5", "a parameter is never updated"),
    L14("M1", "parameters are replaced by new objects that the model does not know"),
    L15("M1", "copies of the parameters are updated"),
    L16("S5.5", "the parameter is set to the step instead of being moved by it"),
    L17("S5.5", "the gradient is updated instead of the parameter"),
    L24("S5.5", "the learning rate changes from step to step"),
    L28("S5.5", "inputs are updated like parameters"),
    // Using a graph once
    L18("M3", "the outputs and the loss are computed once, and used in every step"),
    L19("M3", "the losses of all steps so far are added up"),
    L23("M3", "backward runs twice in a step"),
    M3("M3", "backward runs once for each of two losses on one graph"),
    // The loss
    L20("S5.3", "the loss is computed from numbers without a history"),
    L21("S5.3", "the loss is a sum where a mean is asked for"),
    L22("S5.3", "a step uses one example instead of the batch"),
    L26("S5.3", "the loss is the logarithm of the raw output"),
    // Looking before the step
    L25("M5", "NaN is looked for too late, or in a way that never finds it"),
    // Repeatable runs
    L27("S5.1", "the seed differs from run to run, or every batch is the same"),
    // Clipping
    C12("S6.2", "gradients are clipped at a time when it has no effect on the step");

    private final String course;
    private final boolean graded;
    private final String summary;

    LoopFault(String course, String summary) {
        this(course, true, summary);
    }

    LoopFault(String course, boolean graded, String summary) {
        this.course = course;
        this.graded = graded;
        this.summary = summary;
    }

    /** The criterion under which the course explains it. */
    String course() {
        return course;
    }

    /** Whether points are lost for it. */
    boolean graded() {
        return graded;
    }

    String summary() {
        return summary;
    }
}
