package diagnostics;

/** Is told gradients when they arrive. This file is given; changes to it are not handed in. */
public interface GradientHook {
    void arrived(double[] gradient);
}
