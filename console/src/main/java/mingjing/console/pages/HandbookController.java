package mingjing.console.pages;

import java.util.List;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 运行手册: each alert leads to its chapter. */
@Controller
@Needs(Permission.READ_OPERATIONS)
class HandbookController {
    private final Handbook handbook;

    HandbookController(Handbook handbook) {
        this.handbook = handbook;
    }

    /** A file, and the others beside it. */
    public record View(Handbook.Chapter chapter, List<Handbook.Chapter> all) {}

    @GetMapping("/operations/handbook/{file}")
    String show(@PathVariable String file, Model model) {
        Handbook.Chapter chapter = handbook.chapter(file).orElseThrow(() -> new Missing(file));
        model.addAttribute("view", new View(chapter, handbook.chapters()));
        return "handbook";
    }
}
