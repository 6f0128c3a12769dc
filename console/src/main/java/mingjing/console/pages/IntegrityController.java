package mingjing.console.pages;

import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.store.publication.Integrity;
import mingjing.store.publication.IntegrityWatch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 账本核对: what the badge on every page rests on, and each finding; for who audits and who answers for it. */
@Controller
@Needs(Permission.READ_FINDINGS)
class IntegrityController {
    private final IntegrityWatch watch;

    IntegrityController(IntegrityWatch watch) {
        this.watch = watch;
    }

    @GetMapping("/integrity")
    String show(Model model) {
        Integrity integrity = watch.integrity();
        model.addAttribute("view", integrity);
        return "integrity";
    }
}
