/** The stage that runs an exercise's suites against a student session through the JUnit Platform Launcher. */
@NullMarked
package org.chainmark.judge.suites;

import org.jspecify.annotations.NullMarked;
