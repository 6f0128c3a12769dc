package mingjing.console.reports;

import java.util.stream.Collectors;
import mingjing.query.report.Document.Block;
import mingjing.query.report.Document.Run;
import mingjing.query.report.Stated;
import org.springframework.web.util.HtmlUtils;

/** A report as one page that needs no server: each figure leads to its line in the register at the end. */
final class ReportHtml {
    private static final String STYLE = """
            body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.8 FangSong,"Noto Serif CJK SC",serif}
            h1{text-align:center;font-size:1.5em}p{text-indent:2em;margin:0}p.origin{text-align:center;text-indent:0}
            table{border-collapse:collapse;width:100%;font-size:.8em}th,td{border:1px solid #888;padding:.2em .4em;text-align:left}
            td.hash{word-break:break-all}a{color:#0b4ea2}""";

    private ReportHtml() {}

    static String of(Paper paper) {
        String title = escaped(paper.report().document().title());
        String body = paper.report().document().blocks().stream()
                .map(ReportHtml::block)
                .collect(Collectors.joining("\n"));
        String register =
                paper.report().figures().stream().map(ReportHtml::line).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
                <h1>%s</h1>
                <p class="origin">%s</p>
                %s
                <h2>附件：数据登记表</h2>
                <table><thead><tr><th>数据项</th><th>数值</th><th>类别</th><th>怎样数出来</th><th>账本位置</th><th>哈希</th></tr></thead><tbody>
                %s
                </tbody></table>
                <p>全文 SHA-256：%s</p>
                </body></html>
                """.formatted(
                        title,
                        STYLE,
                        title,
                        escaped(paper.origin()),
                        body,
                        register,
                        paper.report().document().hash());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                String tag = "h" + (heading.level() + 1);
                yield "<" + tag + ">" + escaped(heading.text()) + "</" + tag + ">";
            }
            case Block.Paragraph paragraph ->
                paragraph.runs().stream().map(ReportHtml::run).collect(Collectors.joining("", "<p>", "</p>"));
        };
    }

    private static String run(Run run) {
        return run instanceof Run.Counted counted
                ? "<a href=\"#" + counted.figure().id() + "\">" + escaped(run.text()) + "</a>"
                : escaped(run.text());
    }

    private static String line(Stated figure) {
        return "<tr id=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>#%d</td><td class=\"hash\">%s</td></tr>"
                .formatted(
                        figure.id(),
                        escaped(figure.label()),
                        escaped(figure.written()),
                        Firmness.of(figure),
                        escaped(figure.query()),
                        figure.position(),
                        figure.hash());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
