/** What a training loop works with, as the judge implements it, and what the judge calls of the student's. */
@NullMarked
package org.chainmark.exercises.open.training.contract;

import org.jspecify.annotations.NullMarked;
