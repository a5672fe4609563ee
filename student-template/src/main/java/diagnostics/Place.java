package diagnostics;

/**
 * Where something happened first. This file is given; changes to it are not handed in.
 *
 * @param step from 0; -1 if it happened nowhere
 * @param tensor its name; empty if it happened nowhere
 */
public record Place(int step, String tensor) {}
