package org.jiandu.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Two filter chains that share nothing: plain pages and static files without any session, and Vaadin with one.
 *
 * <p>On {@code /plain} the once-token of a form is both idempotency key and protection against forged requests, so that
 * no cookie is needed there.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {
    static final String SIGN_IN = "/office/login";
    private static final String PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Nobody signs in here and everybody may. */
    @Bean
    @Order(10)
    SecurityFilterChain plainChain(HttpSecurity http) {
        return Stateless.chain(http)
                .securityMatcher(
                        "/plain", "/plain/**", "/evidence/**", "/styles/**", "/scripts/**", "/images/**", "/favicon.ico", "/robots.txt", "/sitemap.xml",
                        "/error")
                .headers(headers -> common(headers).contentSecurityPolicy(csp -> csp.policyDirectives(PLAIN_POLICY)))
                .build();
    }

    /** Views say themselves who may enter ({@code @RolesAllowed}, {@code @AnonymousAllowed}); without a word, nobody. */
    @Bean
    @Order(20)
    SecurityFilterChain vaadinChain(HttpSecurity http, StaffSignIn staff, SignInAnswers answers) {
        return http.authenticationProvider(staff)
                .authorizeHttpRequests(all -> all.requestMatchers(SIGN_IN).permitAll().requestMatchers("/office/file/**").authenticated())
                .with(vaadin(), flow -> flow.loginView(SIGN_IN)
                        .defaultSuccessUrl(StartPage.PATH)
                        .anyRequest(all -> all.permitAll()))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(answers))
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .headers(SecurityChains::common)
                .requestCache(cache -> cache.requestCache(officeOnly()))
                .build();
    }

    /** Strict transport is said on https only; the policy of Vaadin pages is written with their nonce by {@link FrontDoor}. */
    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy ->
                        policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    /**
     * Only a member of staff is led back to where they wanted to go; a stranger makes no session. The bare door
     * {@code /office} is no place of its own: from there everybody comes to their first page.
     */
    private static RequestCache officeOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            var path = request.getRequestURI();
            boolean page = "GET".equals(request.getMethod()) && request.getParameter("v-r") == null;
            boolean somewhere = path.startsWith("/office/") || (request.getQueryString() != null && path.equals("/office"));
            return page && (somewhere || path.startsWith("/oversight"));
        });
        return cache;
    }
}
