package org.chainmark.judge.compile;

/** A worker failed for a reason of ours; worth one more try in a fresh one. */
final class WorkerFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    WorkerFailedException(String message) {
        super(message);
    }
}
