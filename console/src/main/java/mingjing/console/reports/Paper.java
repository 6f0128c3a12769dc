package mingjing.console.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingjing.query.report.Issue;
import mingjing.query.report.Report;

/**
 * A report about to be printed.
 *
 * @param issue empty for a draft
 */
public record Paper(Report report, Optional<Issue> issue) {
    /** What stands under the title: which paper this is, and the moment of every number in it. */
    String origin() {
        String which = issue.map(each -> number(each, "，")).orElse("草稿");
        return "（" + which + "，账本位置#" + report.position() + "，统计到" + report.until() + "）";
    }

    /** A paper goes about on its own: where its text is not what was issued under the number, it says so itself. */
    private String number(Issue known, String between) {
        return "第" + known.issued().number() + "号" + (known.is(report) ? "" : between + "与签发时不符");
    }

    /** Writes it as Word or HTML, as the file is named. */
    public void write(String name, OutputStream out) throws IOException {
        if (name.endsWith(".docx")) {
            ReportWord.write(this, out);
        } else {
            out.write(ReportHtml.of(this).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What {@link #write} writes. */
    public byte[] bytes(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(name, out);
        return out.toByteArray();
    }

    /** The name of a file. */
    public String fileName(String ending) {
        String which = issue.map(each -> number(each, "-")).orElse("草稿-" + report.position());
        return report.document().title() + "-" + which + "." + ending;
    }
}
