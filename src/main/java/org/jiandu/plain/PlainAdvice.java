package org.jiandu.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jiandu.court.Court;
import org.jiandu.notice.Notice;
import org.jiandu.notice.Notices;
import org.jiandu.wording.Sentences;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every plain page knows: how it is read, whom to call, whether it is a demonstration. */
@ControllerAdvice(basePackageClasses = PlainAdvice.class)
class PlainAdvice {
    private final Court court;
    private final Notices notices;
    private final MessageSource words;

    PlainAdvice(Court court, Notices notices, MessageSource words) {
        this.court = court;
        this.notices = notices;
        this.words = words;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        var say = new Sentences((key, args) -> words.getMessage(key, args, locale), locale);
        return new Frame(PlainLook.of(request, locale), say, court.settings(), court.demo(), printed());
    }

    /** A form too long to be read is somebody's mistake, not a failure: it gets its page, and the log stays quiet. */
    @ExceptionHandler
    void tooLong(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
        response.sendError(unreadable.getErrorCode());
    }

    private List<Notice.Contact> printed() {
        return notices.all().stream().findFirst().map(Notice::contact).orElse(List.of());
    }
}
