package org.jiandu.deadline;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Whom a term binds; it decides who is told of the date, and whether it can be missed at all. */
public enum Duty {
    /** What the citizen is owed: its date is told, sorts the lists, and counts in every figure. */
    ANSWER("XF-NOTICE-15", "XF-NOTICE-15-FWD", "XF-HANDLE-60", "PP-COMMENT-15WD", "WEB-15WD", "WEB-ERR-3WD"),
    /** A word on the way, promised by the court beside the answer; told, but never the date a ticket is sorted by. */
    PROGRESS("CT-LETTER-7", "CT-LETTER-3M"),
    /** 院内时限: a step of the office itself; no citizen sees it. */
    STEP(
            "PP-TRIAGE-1WD", "PP-ASSIGN-3WD", "PP-SIGN-1WD", "XF-OBJECT-5", "WEB-7WD", "PP-CLUE-1WD", "PP-URGENT-0",
            "PP-WITHDRAW", "PP-SUPERVISE-5WD", "UP-REPORT"),
    /** The citizen's own right: nobody misses it, it lapses. */
    WINDOW("PP-SUPPLEMENT-15", "PP-SATISFY-15", "PP-REOPEN-30", "XF-REVIEW-REQ-30");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> policies;

    Duty(String... policies) {
        this.policies = Set.of(policies);
    }

    /** Of every rule whose clock a ticket may have. @throws IllegalArgumentException a rule no fact starts */
    public static Duty of(String policyId) {
        return find(policyId).orElseThrow(() -> new IllegalArgumentException("no fact starts a clock of " + policyId));
    }

    /** Empty for a rule no fact starts a clock of. */
    public static Optional<Duty> find(String policyId) {
        return Arrays.stream(values()).filter(duty -> duty.policies.contains(policyId)).findFirst();
    }

    /** The ids of the rules that bind like this. */
    public Set<String> policies() {
        return policies;
    }

    public boolean toldToCitizen() {
        return this != STEP;
    }
}
