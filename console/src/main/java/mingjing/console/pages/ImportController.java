package mingjing.console.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.command.imports.MapHeaders;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.ErrorWorkbook;
import mingjing.console.imports.Importer;
import mingjing.console.imports.Progress;
import mingjing.console.imports.Report;
import mingjing.console.imports.SettledHeaders;
import mingjing.console.pages.ImportRun.Stopped;
import mingjing.console.pages.ImportRun.Try;
import mingjing.console.platform.Core;
import mingjing.console.security.Account;
import mingjing.console.security.Needs;
import mingjing.console.security.Permission;
import mingjing.console.security.Rights;
import mingjing.console.security.SignedIn;
import mingjing.events.organisation.UnitId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入台账: check first, then import; a ledger with errors comes back with an error column. */
@Controller
@Needs(Permission.IMPORT)
class ImportController {
    /** Most ledgers are done before anybody could look at a progress bar. */
    private static final long AT_ONCE_MS = 1_500;

    private final Core core;
    private final Rights rights;
    private final ImportRuns runs;

    ImportController(Core core, Rights rights, ImportRuns runs) {
        this.core = core;
        this.rights = rights;
        this.runs = runs;
    }

    /** @param asked the number of the try whose outcome is asked for; what still goes on is shown in any case */
    @GetMapping("/import")
    String form(
            @RequestParam(name = "run", defaultValue = "0") int asked,
            @AuthenticationPrincipal SignedIn user,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean looking,
            HttpServletResponse response,
            Model model) {
        Optional<ImportRun> run = runs.of(user.account().name());
        if (looking && run.filter(each -> !each.endedWithin(0)).isEmpty()) {
            response.setHeader("HX-Redirect", address(asked));
            return page(user.account(), model);
        }
        run.filter(each -> each.number() == asked || !each.endedWithin(0))
                .ifPresent(each -> show(each, user.account(), model));
        return page(user.account(), model);
    }

    private static String address(int run) {
        return "/import?run=" + run;
    }

    private String page(Account account, Model model) {
        model.addAttribute("kinds", core.ledgerKinds().all());
        model.addAttribute("settled", SettledHeaders.of(core, new UnitId(account.unit())));
        model.addAttribute("maySettle", account.mayOrder(MapHeaders.class));
        return "import";
    }

    /** How it goes on, or what came of it. */
    private static void show(ImportRun run, Account account, Model model) {
        if (!run.endedWithin(0)) {
            model.addAttribute("pace", run.pace());
            model.addAttribute("address", address(run.number()));
            return;
        }
        Try outcome = run.outcome();
        if (outcome == null) {
            failed(run, model);
            return;
        }
        model.addAttribute("outcome", outcome);
        if (account.mayOrder(MapHeaders.class)) {
            HeadersController.question(outcome.report()).ifPresent(form -> model.addAttribute("headers", form));
        }
    }

    private static void failed(ImportRun run, Model model) {
        switch (run.failure()) {
            case BadFile bad -> model.addAttribute("bad", bad.getMessage());
            case Stopped _ -> model.addAttribute("stopped", run.pace());
            case null, default -> throw new IllegalStateException("the import failed", run.failure());
        }
    }

    /** What takes long goes on by itself; the page then shows how far it is, and nothing else begins until then. */
    @PostMapping("/import")
    String take(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean write,
            Posted posted)
            throws IOException {
        Account account = posted.account();
        Path folder = Files.createTempDirectory("mingjing-import-");
        try {
            List<Path> ledgers = saved(files, folder);
            Optional<ImportRun> begun =
                    runs.begin(account.name(), progress -> tried(ledgers, folder, write, account, progress));
            if (begun.isPresent()) {
                return awaited(begun.get());
            }
        } catch (BadFile bad) {
            posted.flash().put("bad", bad.getMessage());
        }
        delete(folder);
        return "redirect:/import";
    }

    @PostMapping("/import/stop")
    String stop(@AuthenticationPrincipal SignedIn user) {
        Optional<ImportRun> run = runs.of(user.account().name());
        run.ifPresent(ImportRun::stop);
        return run.map(ImportController::awaited).orElse("redirect:/import");
    }

    private static String awaited(ImportRun run) {
        run.endedWithin(AT_ONCE_MS);
        return "redirect:" + address(run.number());
    }

    /** Only what the same account was given back. */
    @GetMapping("/import/errors/{name}")
    ResponseEntity<byte[]> workbook(@PathVariable String name, @AuthenticationPrincipal SignedIn user) {
        byte[] bytes = runs.of(user.account().name())
                .flatMap(run -> Optional.ofNullable(run.outcome()))
                .flatMap(outcome -> Optional.ofNullable(outcome.workbooks().get(name)))
                .orElseThrow(() -> new Missing(name));
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bytes);
    }

    private Try tried(List<Path> ledgers, Path folder, boolean write, Account account, Progress progress) {
        try {
            Importer importer = new Importer(
                    core, progress, order -> rights.objection(account, order), Optional.of(new UnitId(account.unit())));
            Report report = write
                    ? importer.carryOut(ledgers, Optional.empty(), account.name())
                    : importer.rehearse(ledgers, Optional.empty());
            Map<String, byte[]> workbooks = new LinkedHashMap<>();
            for (Path ledger : ledgers) {
                String name = String.valueOf(ledger.getFileName());
                if (report.wrong().concern(name)) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    ErrorWorkbook.write(ledger, report.wrong(), bytes);
                    workbooks.put(ErrorWorkbook.nameFor(name), bytes.toByteArray());
                }
            }
            return new Try(report, write && report.accepted(), report.errors(), workbooks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    /** A browser's file name may hold a path; only its last part is used, inside our own folder. */
    private static List<Path> saved(List<MultipartFile> files, Path folder) throws IOException {
        List<Path> ledgers = new ArrayList<>();
        for (MultipartFile file : files) {
            String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
            if (name.isBlank() || name.startsWith(".")) {
                throw new BadFile("请先选择台账文件（xlsx 或 csv）。");
            }
            Path target = folder.resolve(name);
            file.transferTo(target);
            ledgers.add(target);
        }
        return ledgers;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
