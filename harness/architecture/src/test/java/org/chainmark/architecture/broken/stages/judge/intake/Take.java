package org.chainmark.architecture.broken.stages.judge.intake;

import org.chainmark.architecture.broken.stages.judge.compile.Compiled;

/** Breaks the rule: one stage knows another. */
record Take(Compiled compiled) {}
