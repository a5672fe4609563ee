package org.chainmark.architecture.broken.nullness;

/** Breaks the rule: its package says nothing about null. */
record Unmarked() {}
