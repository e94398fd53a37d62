package org.jiandu.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.CourtZone;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.Role;
import org.jiandu.kernel.StaffId;
import org.jspecify.annotations.Nullable;

/** Guidance pages: written by 内容编辑, approved by another person, every version kept and to be read by everybody. */
public interface Pages {
    /** After so many days without a look the editor is warned. */
    int FRESH_DAYS = 180;

    /** In the order of the menu. */
    List<Page> all();

    Optional<Page> find(String slug);

    /** Newest first; empty where there is no such page. */
    List<Version> versions(String slug);

    /** The one that waits for a decision. */
    Optional<Proposal> open(String slug);

    /** Newest first, with those that were sent back or taken back. */
    List<Proposal> proposals(String slug);

    static boolean mayWrite(Actor.Staff staff) {
        return staff.is(Role.EDITOR);
    }

    static boolean mayDecide(Actor.Staff staff) {
        return staff.is(Role.DIRECTOR) || staff.is(Role.LEADER) || staff.is(Role.PRESIDENT);
    }

    /** Keeps what is being typed, for its writer alone, until it is proposed or dropped; too much of it is not kept. Only 内容编辑. */
    void keep(Draft typed, Actor actor);

    /** What its writer left unfinished. */
    Optional<Draft> kept(String slug, Actor actor);

    void drop(String slug, Actor actor);

    /** Keeps a new wording that nobody reads yet. Only 内容编辑. @return none when it is kept */
    List<Refusal> propose(Draft draft, Actor actor);

    /** Publishes it; only 信访办主任, 院领导 and 院长, and never who wrote it. @return none when it is published */
    List<Refusal> approve(String proposalId, Actor actor);

    /** Sends it back with a reason, by the same people; the words stay in the history. */
    List<Refusal> sendBack(String proposalId, String reason, Actor actor);

    /** By who proposed it, while nobody has decided. */
    List<Refusal> takeBack(String proposalId, Actor actor);

    /**
     * Says that somebody compared the page with how things are today and found nothing to change. Only 内容编辑.
     *
     * @param version the one that was read
     */
    List<Refusal> checked(String slug, int version, Actor actor);

    /**
     * A page as it is read now.
     *
     * @param rank its place in the menu
     * @param checkedAt null while nobody of the court has looked at what the portal brought along
     */
    record Page(String slug, int rank, Version version, @Nullable Instant checkedAt) {
        /** Its address, without {@code /plain}; a form stands below the list of forms. */
        public String path() {
            return path(slug);
        }

        public static String path(String slug) {
            return slug.startsWith("form-") ? "/forms/" + slug.substring("form-".length()) : "/" + slug;
        }

        public Optional<Instant> lastChecked() {
            return Optional.ofNullable(checkedAt);
        }

        /** Whether it is time to look at it again. */
        public boolean stale(LocalDate today) {
            return checkedAt == null || CourtZone.dayOf(checkedAt).plusDays(FRESH_DAYS).isBefore(today);
        }
    }

    /**
     * @param change what changed, told by its editor
     * @param by null: it came with the portal
     */
    record Version(
            String slug, int number, Wording wording, String change, @Nullable StaffId by, @Nullable StaffId approvedBy, Instant at) {}

    /**
     * @param decidedAt null while nobody has decided
     * @param decidedBy null where its editor took it back
     * @param version the version it became, or null where it was sent or taken back
     * @param answer why it was sent back, or empty
     */
    record Proposal(
            String id, Draft draft, StaffId by, Instant at, @Nullable Instant decidedAt, @Nullable StaffId decidedBy,
            @Nullable Integer version, String answer) {}
}
