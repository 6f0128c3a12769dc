package mingjing.console.pages;

import mingjing.console.notices.Notices;
import mingjing.console.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how many notices its reader has not read. */
@ControllerAdvice(basePackageClasses = Bell.class)
class Bell {
    private final Notices notices;

    Bell(Notices notices) {
        this.notices = notices;
    }

    @ModelAttribute("unread")
    int unread(@AuthenticationPrincipal @Nullable SignedIn user) {
        return user == null ? 0 : notices.unread(user.account().name());
    }
}
