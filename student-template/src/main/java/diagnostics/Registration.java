package diagnostics;

/** A hook that is in place. This file is given; changes to it are not handed in. */
public interface Registration {
    /** Takes the hook away. */
    void remove();
}
