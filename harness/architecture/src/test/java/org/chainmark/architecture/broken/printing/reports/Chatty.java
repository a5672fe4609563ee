package org.chainmark.architecture.broken.printing.reports;

/** Breaks the rule: prints outside the command line. */
final class Chatty {
    private Chatty() {}

    @SuppressWarnings("SystemOut") // the point of the fixture
    static void say() {
        System.out.println("hello");
    }
}
