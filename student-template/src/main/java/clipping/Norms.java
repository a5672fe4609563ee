package clipping;

/**
 * The global norm of the gradients before and after clipping. This file is given; changes to it are not handed in.
 */
public record Norms(double before, double after) {}
