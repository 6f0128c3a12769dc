package mingjing.ledger.verify;

import java.util.Locale;
import java.util.stream.Collectors;

/** The report as JSON; by hand, because a library would be most of the auditor's jar. */
final class Json {
    private Json() {}

    static String of(Report report) {
        String findings = report.findings().stream().map(Json::of).collect(Collectors.joining(",\n    "));
        String seen = report.seen().entrySet().stream()
                .map(each -> text(each.getKey()) + ": " + text(each.getValue().toString()))
                .sorted()
                .collect(Collectors.joining(", "));
        return """
                {
                  "conclusion": %d,
                  "origin": %s,
                  "start": %d,
                  "size": %d,
                  "root": %s,
                  "checked": %d,
                  "witnessed": %d,
                  "seen": {%s},
                  "epochs": [%s],
                  "findings": [%s]
                }
                """.formatted(
                report.exitCode(),
                text(report.origin()),
                report.start(),
                report.size(),
                text(report.root()),
                report.checked(),
                report.witnessed(),
                seen,
                report.epochs().stream().map(each -> text(each.sentence())).collect(Collectors.joining(", ")),
                findings.isEmpty() ? "" : "\n    " + findings + "\n  ");
    }

    private static String of(Finding finding) {
        return "{\"kind\": %s, \"index\": %d, \"eventId\": %s, \"subject\": %s, \"expected\": %s, \"actual\": %s, \"sentence\": %s}"
                .formatted(
                        text(finding.kind().name()),
                        finding.index(),
                        text(finding.eventId()),
                        text(finding.subject()),
                        text(finding.expected()),
                        text(finding.actual()),
                        text(finding.sentence()));
    }

    private static String text(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars()
                .forEach(c -> quoted.append(
                        c == '"' || c == '\\' || c < ' '
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : Character.toString(c)));
        return quoted.append('"').toString();
    }
}
