package org.chainmark.suite;

import java.util.List;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.KnownFault;

/** What an exercise can tell about the faults that its diagnoses name, without any submission. */
public interface FaultGuide {
    /** Every fault, in an order that keeps families together; ids are distinct. */
    List<KnownFault> faults();

    /**
     * The diagnosis of a submission that is right but for one fault, with the smallest expression that shows it. What is
     * the student's in a counterexample are here the numbers that the fault makes.
     *
     * @throws IllegalArgumentException if there is no fault with that id
     */
    Diagnosis example(String id);
}
