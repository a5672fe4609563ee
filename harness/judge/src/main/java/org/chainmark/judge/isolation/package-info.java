/** Starts student JVMs, each kept from the machine as well as this machine allows. */
@NullMarked
package org.chainmark.judge.isolation;

import org.jspecify.annotations.NullMarked;
