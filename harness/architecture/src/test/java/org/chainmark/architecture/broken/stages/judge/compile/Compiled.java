package org.chainmark.architecture.broken.stages.judge.compile;

/** What the other stage must not know. */
public record Compiled(int classes) {}
