package org.chainmark.architecture.broken.modules.reports;

import org.chainmark.architecture.broken.modules.judge.Verdicts;

/** Breaks the picture: reports may not use the judge. */
record Page(Verdicts verdicts) {}
