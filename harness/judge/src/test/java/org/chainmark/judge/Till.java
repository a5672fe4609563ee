package org.chainmark.judge;

import org.chainmark.suite.Constructs;
import org.chainmark.suite.StudentClass;

/** The contract of the exercise that these tests grade. */
@StudentClass("shop.Till")
public interface Till {
    /** Makes one. */
    @StudentClass("shop.Till")
    interface Factory {
        @Constructs
        Till open();
    }

    int add(int amount);

    int total();
}
