package mingjing.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import mingjing.console.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands a controller the form as it was sent, with who sent it: nobody reaches one without having signed in. */
@Component
class PostedForms implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Posted.class;
    }

    @Override
    public Posted resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest sent,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(sent.getNativeRequest(HttpServletRequest.class));
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        Object user = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getPrincipal();
        return new Posted(
                new Input(fields),
                ((SignedIn) Objects.requireNonNull(user)).account(),
                (Frame) Objects.requireNonNull(
                        Objects.requireNonNull(page).getModel().get("frame")),
                RequestContextUtils.getLocale(request),
                RequestContextUtils.getOutputFlashMap(request));
    }
}
