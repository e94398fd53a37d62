package org.jiandu.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiandu.kernel.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After the sign-in form: to the wanted page, or back to the form with one sentence and the login kept. */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    static final String REFUSAL = "jiandu.refusal";

    SignInAnswers() {
        setDefaultTargetUrl("/office");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        var refusal = exception instanceof StaffSignIn.No no ? no.refusal() : Refusal.of("ui.signIn.wrong");
        request.setAttribute(REFUSAL, refusal);
        request.getRequestDispatcher(SecurityChains.SIGN_IN).forward(request, response);
    }
}
