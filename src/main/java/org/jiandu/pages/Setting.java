package org.jiandu.pages;

import java.util.Optional;
import java.util.stream.Stream;
import org.jiandu.court.CourtSettings;

/** What a page takes from the court's settings, so that it is never out of date: {@code {电话}} in its text. */
public enum Setting {
    TELEPHONE("电话", "telephone"),
    ADDRESS("地址", "address"),
    POSTCODE("邮编", "postcode"),
    HOURS("接待时间", "hours"),
    REVIEW_BODY("复查机关", "review body"),
    /** What the court has not said yet and no setting holds. */
    UNSET("待本院填写", "to be filled in");

    private final String chinese;
    private final String english;

    Setting(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** By what stands between the braces, in either language. */
    static Optional<Setting> named(String name) {
        var asked = name.strip();
        return Stream.of(values()).filter(s -> s.chinese.equals(asked) || s.english.equalsIgnoreCase(asked)).findFirst();
    }

    /** Empty where the court has not set it: shown as 待本院填写, never guessed. */
    public String of(CourtSettings court) {
        return switch (this) {
            case TELEPHONE -> court.telephone();
            case ADDRESS -> court.address();
            case POSTCODE -> court.postcode();
            case HOURS -> court.hours();
            case REVIEW_BODY -> court.reviewBody();
            case UNSET -> "";
        };
    }
}
