package diagnostics;

/**
 * What an inspection found. This file is given; changes to it are not handed in.
 *
 * @param tensor name of the parameter if the stage is {@link Stage#GRADIENT}, else empty
 */
public record Finding(Stage stage, String tensor) {}
