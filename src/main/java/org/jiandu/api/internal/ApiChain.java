package org.jiandu.api.internal;

import org.jiandu.ui.Stateless;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** No session and no cookie: a program shows its token with every request, and {@link Tokens} reads it; a calendar has its own in the address. */
@Configuration(proxyBeanMethods = false)
class ApiChain {

    @Bean
    @Order(5)
    SecurityFilterChain interfaceChain(HttpSecurity http) {
        return Stateless.chain(http)
                .securityMatcher("/api/**", "/calendar/*.ics")
                .headers(headers -> headers.frameOptions(frame -> frame.deny())
                        .contentSecurityPolicy(csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
