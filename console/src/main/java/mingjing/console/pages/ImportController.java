package mingjing.console.pages;

import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import mingjing.console.imports.RowError;
import mingjing.console.imports.SettledHeaders;
import mingjing.console.platform.Core;
import mingjing.console.security.Account;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 导入台账: check first, then import; a ledger with errors comes back with an error column. */
@Controller
class ImportController {
    /** The workbooks given back at the last try, by file name; kept for their owner until the next try. */
    private static final String WORKBOOKS = "mingjing.error-workbooks";

    private final Core core;
    private final Rights rights;

    ImportController(Core core, Rights rights) {
        this.core = core;
        this.rights = rights;
    }

    /** What the page shows of a try. */
    public record Try(Report report, boolean written, List<RowError> errors, List<String> workbooks) {}

    @GetMapping("/import")
    String form(@AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("kinds", core.ledgerKinds().all());
        model.addAttribute(
                "settled", SettledHeaders.of(core, new UnitId(user.account().unit())));
        model.addAttribute("maySettle", user.account().role().mayOrder(MapHeaders.class));
        return "import";
    }

    @PostMapping("/import")
    String take(
            @RequestParam("files") List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean write,
            @AuthenticationPrincipal SignedIn user,
            HttpSession session,
            Model model)
            throws IOException {
        Path folder = Files.createTempDirectory("mingjing-import-");
        try {
            Try outcome = tried(saved(files, folder), write, user.account(), session);
            model.addAttribute("outcome", outcome);
            if (user.account().role().mayOrder(MapHeaders.class)) {
                HeadersController.question(outcome.report()).ifPresent(form -> model.addAttribute("headers", form));
            }
        } catch (BadFile bad) {
            model.addAttribute("bad", bad.getMessage());
        } finally {
            delete(folder);
        }
        return form(user, model);
    }

    /** Only what the same session was given back. */
    @GetMapping("/import/errors/{name}")
    ResponseEntity<byte[]> workbook(@PathVariable String name, HttpSession session) {
        if (!(session.getAttribute(WORKBOOKS) instanceof Map<?, ?> workbooks)
                || !(workbooks.get(name) instanceof byte[] bytes)) {
            throw new Missing(name);
        }
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bytes);
    }

    private Try tried(List<Path> ledgers, boolean write, Account account, HttpSession session) throws IOException {
        Importer importer = new Importer(
                core,
                Progress.silent(),
                order -> rights.objection(account, order),
                Optional.of(new UnitId(account.unit())));
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
        session.setAttribute(WORKBOOKS, workbooks);
        return new Try(report, write && report.accepted(), report.errors(), List.copyOf(workbooks.keySet()));
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
