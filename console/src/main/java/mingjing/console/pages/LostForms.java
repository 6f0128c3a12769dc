package mingjing.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The address of a form, opened like a page, leads to the page the form stood on: whoever changes the language, goes back in time or
 * reloads after a refusal asks for it.
 */
@ControllerAdvice
class LostForms {
    @ExceptionHandler
    RedirectView lost(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || path.startsWith("/api/") || path.lastIndexOf('/') <= 0) {
            throw wrong;
        }
        String query = request.getQueryString();
        return new RedirectView(path.substring(0, path.lastIndexOf('/')) + (query == null ? "" : "?" + query));
    }
}
