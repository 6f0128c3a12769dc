package mingjing.ledger.verify;

import java.util.List;
import java.util.stream.Collectors;

/** The report as one page that needs nothing else: for the file, and for whoever does not read JSON. */
final class HtmlReport {
    private static final List<String> HEADLINES = List.of("相符", "不相符", "未证实");
    private static final List<String> COLOURS = List.of("#1a7f37", "#b42318", "#9a6700");

    private HtmlReport() {}

    static String of(Report report) {
        int code = report.exitCode();
        String seen = report.seen().entrySet().stream()
                .map(each -> escaped(each.getKey()) + "（" + each.getValue() + "）")
                .sorted()
                .collect(Collectors.joining("、"));
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>账本核验报告</title>
                <style>
                body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2328}
                h1{font-size:1.3rem}.conclusion{border-left:.4rem solid %1$s;padding:.6rem 1rem;background:#f6f8fa}
                .conclusion strong{color:%1$s;font-size:1.6rem}table{border-collapse:collapse;width:100%%}
                th,td{border-bottom:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top}td{overflow-wrap:anywhere}
                th{white-space:nowrap}code{font-size:.85rem}@media print{body{margin:0}}
                </style></head><body>
                <h1>账本核验报告</h1>
                <div class="conclusion"><strong>%2$s</strong><p>%3$s</p></div>
                <h2>核验了什么</h2>
                <table>
                <tr><th>账本</th><td>%4$s</td></tr>
                <tr><th>范围</th><td>第 %5$d 号至第 %6$d 号，实际读到第 %7$d 号</td></tr>
                <tr><th>根哈希</th><td><code>%8$s</code></td></tr>
                <tr><th>见证</th><td>见证到第 %9$d 号%10$s</td></tr>
                %13$s<tr><th>步骤</th><td>签名与见证人；每条事件的哈希；每个哈希文件；根；更早的检查点；数据库的列与事件是否一致；登记时间的先后与见证时段</td></tr>
                </table>
                <h2>发现（%11$d 处）</h2>
                %12$s
                <h2>这份报告说明什么，不说明什么</h2>
                <p>相符，说明自检查点签名以来，这些事件没有被改动、删除、插入或调换。它不说明登记时所写的是实情；没有回执的遗漏、以及账本与全部见证人串通，也不是它能发现的。</p>
                </body></html>
                """.formatted(
                        COLOURS.get(code),
                        HEADLINES.get(code),
                        escaped(report.conclusion()),
                        escaped(report.origin()),
                        report.start() + 1,
                        report.size(),
                        report.checked(),
                        escaped(report.root()),
                        report.witnessed(),
                        seen.isEmpty() ? "" : "；最新检查点的见证人：" + seen,
                        report.findings().size(),
                        findings(report.findings()),
                        report.epochs().stream()
                                .map(each -> "<tr><th>另起一期</th><td>" + escaped(each.sentence()) + "</td></tr>\n")
                                .collect(Collectors.joining()));
    }

    private static String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "<p>没有。</p>";
        }
        return findings.stream()
                .map(finding ->
                        "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td><code>%s</code></td><td><code>%s</code></td></tr>"
                                .formatted(
                                        escaped(finding.kind().chinese()),
                                        finding.index() < 0 ? "" : finding.index() + 1,
                                        escaped(finding.eventId()),
                                        escaped(finding.subject()),
                                        escaped(finding.expected()),
                                        escaped(finding.actual())))
                .collect(Collectors.joining(
                        "\n",
                        "<table><tr><th>原因</th><th>第几号</th><th>事件编号</th><th>何处</th><th>应为</th><th>实为</th></tr>\n",
                        "\n</table>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
