/** The stage that starts student JVMs, isolated as well as this machine allows and as a self-test has proved. */
@NullMarked
package org.chainmark.judge.isolation;

import org.jspecify.annotations.NullMarked;
