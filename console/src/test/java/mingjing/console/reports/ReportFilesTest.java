package mingjing.console.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    @Test
    void the_page_is_that_of_official_documents() throws IOException {
        byte[] file = Drafts.paper().bytes("x.docx");
        assertThat(part(file, "word/document.xml"))
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\"", "w:bottom=\"1984\"", "w:left=\"1588\"", "w:right=\"1474\"")
                .containsPattern("<w:docGrid [^>]*w:type=\"lines\"")
                .containsPattern("<w:docGrid [^>]*w:linePitch=\"579\"")
                .containsPattern("<w:footerReference [^>]*w:type=\"even\"");
        assertThat(part(file, "word/settings.xml")).contains("evenAndOddHeaders");
        assertThat(part(file, "word/styles.xml"))
                .contains("仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312")
                .contains("<w:spacing w:val=\"-5\"/>", "<w:snapToGrid w:val=\"false\"/>")
                .contains("w:line=\"579\" w:lineRule=\"exact\"");
    }

    @Test
    void a_paper_whose_text_is_not_what_was_issued_says_so_itself() {
        Paper issued = Drafts.issued(true);
        assertThat(issued.origin()).contains("第2号，账本位置#7200").doesNotContain("不符");
        assertThat(issued.fileName("docx")).endsWith("-第2号.docx");
        Paper other = Drafts.issued(false);
        assertThat(other.origin()).contains("第2号，与签发时不符，账本位置#7200");
        assertThat(other.fileName("docx")).endsWith("-第2号-与签发时不符.docx");
    }

    @Test
    void headings_are_in_order_and_the_navigation_finds_them() throws IOException {
        byte[] file = Drafts.paper().bytes("x.docx");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(word.getParagraphs())
                    .filteredOn(
                            paragraph -> String.valueOf(paragraph.getStyle()).startsWith("heading"))
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .containsExactly(
                            tuple("heading1", "一、履职情况"), tuple("heading2", "（一）主突破"), tuple("heading1", "二、存在问题"));
            assertThat(List.of(1, 2))
                    .allSatisfy(level -> assertThat(word.getStyles()
                                    .getStyle("heading" + level)
                                    .getCTStyle()
                                    .getPPr()
                                    .getOutlineLvl()
                                    .getVal()
                                    .intValue())
                            .isEqualTo(level - 1));
        }
    }

    @Test
    void every_figure_is_registered_with_query_position_and_hash() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(Drafts.paper().bytes("x.docx")))) {
            XWPFTable register = word.getTables().getFirst();
            assertThat(register.getRow(0).isRepeatHeader()).isTrue();
            assertThat(register.getRows())
                    .extracting(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .toList())
                    .contains(
                            List.of("诉求办结", "364件", "确数", "计数(诉求办结; 去重 诉求)", "#7200", Drafts.HANDLED.hash()),
                            List.of("协商解决急难事", "130余件", "至少", "计数(急难事解决)", "#7200", Drafts.URGENT.hash()),
                            List.of("深入实地", "**次", "遮盖", "计数(实地走访)", "#7200", Drafts.VISITS.hash()));
        }
    }

    @Test
    void the_same_paper_is_the_same_bytes() throws IOException {
        assertThat(Drafts.paper().bytes("a.docx")).isEqualTo(Drafts.paper().bytes("b.docx"));
    }

    @Test
    void as_html_each_figure_leads_to_its_line_of_the_register() throws IOException {
        String page = new String(Drafts.paper().bytes("x.html"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<a href=\"#concerns.handled\">364件</a>", "<tr id=\"concerns.handled\">")
                .contains("满意 &lt; 全部。", Drafts.VISITS.hash(), "<h3>（一）主突破</h3>");
    }
}
