package mingjing.console.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import mingjing.query.report.Document;
import mingjing.query.report.Document.Block;
import mingjing.query.report.Stated;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A report as a Word file in the layout of official documents, with every figure registered in an annex. */
final class ReportWord {
    private static final List<String> HEADS = List.of("数据项", "数值", "类别", "怎样数出来", "账本位置", "哈希");
    private static final int[] WIDTHS = {1_600, 1_050, 620, 2_240, 934, 2_400};

    /** 64 signs in three lines of their column. */
    private static final int HASH_SIZE = 7;

    private ReportWord() {}

    /** Writes the file; the same paper is the same bytes. */
    static void write(Paper paper, OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument word = Gb9704.empty()) {
            text(word, paper);
            annex(word, paper);
            properties(word, paper);
            word.write(written);
        }
        FixedZip.copy(written.toByteArray(), out);
    }

    private static void text(XWPFDocument word, Paper paper) {
        Document document = paper.report().document();
        Gb9704.TITLE.in(word).createRun().setText(document.title());
        Gb9704.ORIGIN.in(word).createRun().setText(paper.origin());
        Gb9704.BODY.in(word);
        for (Block block : document.blocks()) {
            kind(block).in(word).createRun().setText(block.text());
        }
    }

    private static Gb9704 kind(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.level() == 1 ? Gb9704.HEADING_1 : Gb9704.HEADING_2;
            case Block.Paragraph _ -> Gb9704.BODY;
        };
    }

    private static void annex(XWPFDocument word, Paper paper) {
        XWPFParagraph head = Gb9704.ANNEX.in(word);
        head.setPageBreak(true);
        head.createRun().setText("附件");
        Gb9704.TITLE.in(word).createRun().setText("数据登记表");
        register(word, paper.report().figures());
        Gb9704.NOTE
                .in(word)
                .createRun()
                .setText("考核细则："
                        + (paper.report().book().isEmpty()
                                ? "无"
                                : paper.report().book()));
        Gb9704.NOTE
                .in(word)
                .createRun()
                .setText("报告模板：" + paper.report().wording().name() + "第"
                        + paper.report().wording().version() + "版");
        Gb9704.NOTE
                .in(word)
                .createRun()
                .setText("全文哈希（SHA-256）：" + paper.report().document().hash());
    }

    private static void register(XWPFDocument word, List<Stated> figures) {
        XWPFTable table = word.createTable(figures.size() + 1, HEADS.size());
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        row(table.getRow(0), HEADS).setRepeatHeader(true);
        for (int i = 0; i < figures.size(); i++) {
            Stated figure = figures.get(i);
            row(
                    table.getRow(i + 1),
                    List.of(
                            figure.label(),
                            figure.written(),
                            Firmness.of(figure),
                            figure.query(),
                            "#" + figure.position(),
                            figure.hash()));
        }
    }

    private static XWPFTableRow row(XWPFTableRow row, List<String> texts) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(Integer.toString(WIDTHS[column]));
            var run = Gb9704.CELL.styled(cell.getParagraphs().getFirst()).createRun();
            run.setText(texts.get(column));
            if (column == texts.size() - 1 && !HEADS.contains(texts.get(column))) {
                run.setFontSize(HASH_SIZE);
            }
        }
        return row;
    }

    private static void properties(XWPFDocument word, Paper paper) {
        CoreProperties properties = word.getProperties().getCoreProperties();
        Date day = Date.from(paper.report().until().atStartOfDay().toInstant(ZoneOffset.UTC));
        properties.setTitle(paper.report().document().title());
        properties.setCreator("");
        properties.setCreated(Optional.of(day));
        properties.setModified(Optional.of(day));
    }
}
