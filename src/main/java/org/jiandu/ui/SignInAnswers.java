package org.jiandu.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiandu.kernel.Refusal;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** After a refused sign-in: back to the form with one sentence and the login kept. */
@Component
class SignInAnswers implements AuthenticationFailureHandler {
    static final String REFUSAL = "jiandu.refusal";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        var refusal = exception instanceof StaffSignIn.No no ? no.refusal() : Refusal.of("ui.signIn.wrong");
        request.setAttribute(REFUSAL, refusal);
        request.getRequestDispatcher(SecurityChains.SIGN_IN).forward(request, response);
    }
}
