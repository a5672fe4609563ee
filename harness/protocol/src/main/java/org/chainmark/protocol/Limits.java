package org.chainmark.protocol;

/** Bounds on what crosses between the JVMs. Both sides hold to them when they write and when they read. */
public final class Limits {
    /** Bytes of a frame behind its length: the type byte and the payload. */
    public static final int FRAME_BYTES = 16 << 20;

    /** Values, calls and other repeated things in one frame, counted together, so that a frame stays small in memory. */
    public static final int ITEMS_PER_FRAME = 1 << 20;

    /** UTF-8 bytes of one text. */
    public static final int TEXT_BYTES = 1 << 20;

    /** Lists within lists. */
    public static final int NESTING = 16;

    /** UTF-8 bytes of an exception's message. */
    public static final int EXCEPTION_TEXT_BYTES = 4096;

    /** Stack frames of an exception. */
    public static final int EXCEPTION_FRAMES = 20;

    /** Bytes of printed output that are kept between two resets. */
    public static final int OUTPUT_BYTES = 64 << 10;

    /** Callbacks within callbacks. */
    public static final int CALLBACK_DEPTH = 64;

    private Limits() {}
}
