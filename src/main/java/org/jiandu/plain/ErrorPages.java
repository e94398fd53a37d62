package org.jiandu.plain;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What one reads when something did not work: what happened, and what to do next; nothing about the machine. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> SAID = Set.of(404, 405, 413, 503);

    @RequestMapping("/error")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", SAID.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500");
        model.addAttribute("reference", request.getAttribute("jiandu.reference"));
        return "plain/error";
    }
}
