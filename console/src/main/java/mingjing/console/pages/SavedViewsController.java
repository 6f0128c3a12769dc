package mingjing.console.pages;

import java.util.List;
import java.util.Set;
import mingjing.console.habits.SavedViews;
import mingjing.console.habits.SavedViews.SavedView;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 保存的筛选: names for the filters of lists, and the way back to them. */
@Controller
@Needs(Permission.READ_OVERVIEW)
@ControllerAdvice(basePackageClasses = SavedViewsController.class)
class SavedViewsController {
    private static final Set<String> LISTS = Set.of("/rectification", "/concerns", "/studies", "/visits", "/audit");
    private static final String REGISTERS = "/activities/";
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1000;

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    /**
     * What a list knows of its names.
     *
     * @param query what would be saved; empty where nothing is filtered
     */
    public record Saved(List<SavedView> views, String path, String query) {}

    /** On lists only: every other page is spared the question. */
    @ModelAttribute
    void saved(@ModelAttribute(name = "frame", binding = false) Frame frame, Model model) {
        if (isList(frame.path())) {
            frame.account()
                    .ifPresent(account -> model.addAttribute(
                            "saved", new Saved(views.of(account.name(), frame.path()), frame.path(), frame.filter())));
        }
    }

    @PostMapping("/views")
    String save(Posted posted) {
        String path = posted.input().text("path");
        String name = posted.input().text("name");
        String query = posted.input().text("query");
        if (!isList(path) || name.isEmpty() || name.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw new Missing(name);
        }
        views.save(posted.account().name(), path, name, query);
        return "redirect:" + address(path, query);
    }

    @PostMapping("/views/{id}/forget")
    String forget(@PathVariable long id, Posted posted) {
        String path = posted.input().text("path");
        if (!isList(path)) {
            throw new Missing(path);
        }
        views.forget(posted.account().name(), id);
        return "redirect:" + address(path, posted.input().text("query"));
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static boolean isList(String path) {
        return LISTS.contains(path) || path.matches(REGISTERS + "[^/?#]{1,200}");
    }
}
