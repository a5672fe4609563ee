package org.chainmark.endtoend.attacks;

/** What an attack can achieve, as seen from outside. */
enum Effect {
    /** A secret of the judge, of the machine or of another submission is in a result or on the console. */
    SECRET,
    /** The attack reached what it aimed at, such as an amount of memory, and proved it with its token. */
    TOKEN,
    /** There is a file on the machine that the attack made. */
    FILE,
    /** A service of the machine was talked to, or something of the kernel's was left behind. */
    CONNECTION,
    /** A process is there when all has been graded. */
    PROCESS,
    /** The submission has more points than without the attack. */
    SCORE,
    /** More was written than any page needs. */
    VOLUME,
    /** The program does not end. */
    ENDLESS,
    /** The judge ended early, or another submission has another result. */
    JUDGE
}
