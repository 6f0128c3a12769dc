package mingjing.console.operations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Puts the number of the request on pages and answers about errors nobody foresaw. */
@Component
class NumberedErrors extends DefaultErrorAttributes {
    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
        Object number = request.getAttribute(RequestNumber.NAME, RequestAttributes.SCOPE_REQUEST);
        if (number != null) {
            attributes.put(RequestNumber.NAME, number);
        }
        return attributes;
    }
}
