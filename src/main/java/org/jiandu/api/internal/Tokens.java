package org.jiandu.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jiandu.access.ApiTokens;
import org.jiandu.access.ApiTokens.Holder;
import org.springframework.stereotype.Component;

/** Who asks: the holder of the token in {@code Authorization: Bearer …}. */
@Component
class Tokens {
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    Tokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    Optional<Holder> holder(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : tokens.holder(header.substring(BEARER.length()).strip());
    }
}
