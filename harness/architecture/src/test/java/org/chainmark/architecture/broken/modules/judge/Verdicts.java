package org.chainmark.architecture.broken.modules.judge;

/** What the page must not know. */
public record Verdicts(int count) {}
