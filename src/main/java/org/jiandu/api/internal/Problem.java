package org.jiandu.api.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandu.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer that is a "no", in the form of RFC 9457; what is walled, sealed or unknown is the same 404. */
enum Problem {
    UNAUTHORIZED(401, "令牌无效或者没有带上"),
    FORBIDDEN(403, "这个角色不能做这件事"),
    NOT_FOUND(404, "没有这件"),
    MALFORMED(400, "请求看不懂"),
    REFUSED(422, "现在不能这样办"),
    STALE(412, "已经有人先办了"),
    VERSION_REQUIRED(428, "请带上 If-Match"),
    KEY_REUSED(409, "这个 Idempotency-Key 用过，内容不同");

    static final MediaType TYPE = MediaType.parseMediaType("application/problem+json");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, Object> body(String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/api/v1/problems/" + slug());
        body.put("title", title);
        body.put("status", status);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        return body;
    }

    ResponseEntity<Object> answer(String detail) {
        return ResponseEntity.status(status).contentType(TYPE).body(body(detail));
    }

    /** Every reason with the place in the request it belongs to and the article of law where the law says no. */
    static Map<String, Object> refused(List<Refusal> reasons, MessageSource words, Locale locale) {
        var errors = new ArrayList<Map<String, Object>>();
        for (var no : reasons) {
            var error = new LinkedHashMap<String, Object>();
            error.put("key", no.key());
            error.put("message", words.getMessage(no.key(), no.args().toArray(), locale));
            var field = no.field();
            if (field != null) {
                error.put("pointer", "/" + field);
            }
            no.law().ifPresent(article -> error.put("article", article.id()));
            errors.add(error);
        }
        var body = REFUSED.body(errors.isEmpty() ? "" : String.valueOf(errors.getFirst().get("message")));
        body.put("errors", errors);
        return body;
    }
}
