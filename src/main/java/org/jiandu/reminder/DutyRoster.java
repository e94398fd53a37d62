package org.jiandu.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;

/** 值班表: whose turn it is on a day, from midnight to midnight at the court; 主任 keeps it. */
public interface DutyRoster {
    /** Longest stretch that is written at once, in days. */
    int MOST_DAYS = 31;

    Optional<StaffId> on(LocalDate day);

    /** By day, both ends included; days without anybody are left out. */
    List<Shift> between(LocalDate first, LocalDate last);

    /** One person for all these days, both ends included, in the place of whoever had them. Empty when done. */
    List<Refusal> put(LocalDate first, LocalDate last, StaffId who, Actor.Staff by);

    /** Nobody's turn: then everybody who is 主任 is told. Empty when done. */
    List<Refusal> clear(LocalDate day, Actor.Staff by);

    record Shift(LocalDate day, StaffId who) {}
}
