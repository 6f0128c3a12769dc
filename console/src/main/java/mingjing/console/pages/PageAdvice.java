package mingjing.console.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingjing.console.operations.RequestNumber;
import mingjing.console.people.People;
import mingjing.console.security.Account;
import mingjing.console.security.Reading;
import mingjing.console.security.SignedIn;
import mingjing.query.Asked;
import mingjing.store.publication.IntegrityWatch;
import mingjing.store.publication.Publisher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/** Gives every page its frame, and turns what cannot be shown into one plain page. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
class PageAdvice {
    private final Reading reading;
    private final Newest newest;
    private final People people;
    private final MessageSource messages;
    private final IntegrityWatch watch;
    private final Publisher publisher;
    private final Clock clock;

    PageAdvice(
            Reading reading,
            Newest newest,
            People people,
            MessageSource messages,
            IntegrityWatch watch,
            Publisher publisher,
            Clock clock) {
        this.watch = watch;
        this.publisher = publisher;
        this.clock = clock;
        this.reading = reading;
        this.newest = newest;
        this.people = people;
        this.messages = messages;
    }

    /** The frame; an order is always given now, whatever moment the page before showed. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, @AuthenticationPrincipal @Nullable SignedIn user) {
        boolean reads = !request.getMethod().equals(RequestMethod.POST.name());
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (reads) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
            query.remove(Languages.PARAMETER);
        }
        Optional<Account> account = Optional.ofNullable(user).map(SignedIn::account);
        String person = account.map(known -> people.nameOf(known.person())).orElse("");
        String path = UrlPathHelper.defaultInstance.getRequestUri(request);
        return new Frame(account, person, reads ? asked(request, query) : reading.now(), path, query);
    }

    /** What two threads have left for everybody to read: it asks nobody. */
    @ModelAttribute("badge")
    Badge badge() {
        return Badge.of(watch.integrity(), publisher.publishing(), clock.instant());
    }

    private Asked asked(HttpServletRequest request, Map<String, List<String>> query) {
        Optional<String> asOf = first(query, Shown.AS_OF);
        Optional<String> until = first(query, Shown.UNTIL);
        try {
            return asOf.isEmpty() && until.isEmpty() ? reading.seen(newest.shownTo(request)) : reading.ask(asOf, until);
        } catch (IllegalArgumentException e) {
            throw new BadMoment(e);
        }
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    @ExceptionHandler
    ModelAndView badMoment(BadMoment bad) {
        return error(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()));
    }

    /** A form for a file that was sent without one, or with one that is too large. */
    @ExceptionHandler
    ModelAndView noFile(MultipartException unfit, Locale locale) {
        return error(HttpStatus.BAD_REQUEST, messages.getMessage("error.file", null, locale));
    }

    @ExceptionHandler
    ModelAndView missing(Missing missing, Locale locale) {
        Object[] number = {missing.getMessage()};
        return error(HttpStatus.NOT_FOUND, messages.getMessage("error.missing", number, locale));
    }

    private static ModelAndView error(HttpStatus status, String detail) {
        String number = RequestNumber.current().orElse("");
        return new ModelAndView(
                "error", Map.of("status", status.value(), "detail", detail, RequestNumber.NAME, number), status);
    }
}
