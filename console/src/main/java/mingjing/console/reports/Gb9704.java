package mingjing.console.reports;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The layout of official documents (GB/T 9704—2012): A4, 22 lines of 28 characters, page numbers outside. Lengths are in twips, a
 * twentieth of a point; fonts are named and never shipped.
 */
enum Gb9704 {
    BODY("report-body", "公文正文", "仿宋_GB2312", 32, ParagraphAlignment.BOTH, 0),
    TITLE("report-title", "公文标题", "方正小标宋简体", 44, ParagraphAlignment.CENTER, 0),
    ORIGIN("report-origin", "公文题注", "楷体_GB2312", 32, ParagraphAlignment.CENTER, 0),
    HEADING_1("heading1", "heading 1", "黑体", 32, ParagraphAlignment.BOTH, 1),
    HEADING_2("heading2", "heading 2", "楷体_GB2312", 32, ParagraphAlignment.BOTH, 2),
    ANNEX("report-annex", "公文附件", "黑体", 32, ParagraphAlignment.LEFT, 1),
    NOTE("report-note", "公文附注", "仿宋_GB2312", 24, ParagraphAlignment.LEFT, 0),
    CELL("report-cell", "公文表格", "仿宋_GB2312", 18, ParagraphAlignment.LEFT, 0),
    PAGE_NUMBER("report-page", "公文页码", "宋体", 28, ParagraphAlignment.LEFT, 0);

    /** One of 22 lines: (297 − 37 − 35) mm / 22. */
    static final int LINE = 579;

    /** 28 characters of 16 points are wider than 156 mm by this, for each of them. */
    private static final int TIGHTER = -5;

    /** Two characters as they then are. */
    private static final int INDENT = 630;

    private static final int ONE_CHARACTER = 315;
    private static final int CELL_LINE = 240;
    private static final int BODY_SIZE = 32;

    private final String id;
    private final String styleName;
    private final String font;
    private final int halfPoints;
    private final ParagraphAlignment alignment;
    private final int outline;

    Gb9704(String id, String styleName, String font, int halfPoints, ParagraphAlignment alignment, int outline) {
        this.id = id;
        this.styleName = styleName;
        this.font = font;
        this.halfPoints = halfPoints;
        this.alignment = alignment;
        this.outline = outline;
    }

    /** A document with this page, these styles and these footers, and nothing in it. */
    static XWPFDocument empty() {
        XWPFDocument document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        for (Gb9704 each : values()) {
            styles.addStyle(each.style());
        }
        page(document.getDocument().getBody().addNewSectPr());
        document.setEvenAndOddHeadings(true);
        footer(document, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        footer(document, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
        return document;
    }

    /** A paragraph of this kind at the end of a document. */
    XWPFParagraph in(XWPFDocument document) {
        return styled(document.createParagraph());
    }

    XWPFParagraph styled(XWPFParagraph paragraph) {
        paragraph.setStyle(id);
        return paragraph;
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(11_906);
        size.setH(16_838);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(2_098);
        margins.setBottom(1_984);
        margins.setLeft(1_588);
        margins.setRight(1_474);
        margins.setHeader(851);
        margins.setFooter(1_304);
        margins.setGutter(0);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
    }

    /** — 1 —, one character from the outer edge: right on odd pages, left on even ones. */
    private static void footer(XWPFDocument document, HeaderFooterType pages, ParagraphAlignment outside) {
        XWPFParagraph paragraph =
                PAGE_NUMBER.styled(document.createFooter(pages).createParagraph());
        paragraph.setAlignment(outside);
        if (outside == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(ONE_CHARACTER);
        } else {
            paragraph.setIndentationLeft(ONE_CHARACTER);
        }
        paragraph.createRun().setText("— ");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        paragraph.createRun().setText(" —");
    }

    private XWPFStyle style() {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(styleName);
        style.addNewQFormat();
        if (this == BODY) {
            style.setDefault(true);
        }
        paragraphs(style.addNewPPr());
        letters(style.addNewRPr());
        return new XWPFStyle(style);
    }

    private boolean indented() {
        return this == BODY || this == HEADING_1 || this == HEADING_2;
    }

    private void paragraphs(CTPPrGeneral all) {
        all.addNewWidowControl().setVal(false);
        all.addNewAutoSpaceDE().setVal(false);
        all.addNewAutoSpaceDN().setVal(false);
        all.addNewSnapToGrid().setVal(false);
        CTSpacing spacing = all.addNewSpacing();
        spacing.setBefore(0);
        spacing.setAfter(0);
        spacing.setLine(this == CELL ? CELL_LINE : LINE);
        spacing.setLineRule(this == CELL ? STLineSpacingRule.AUTO : STLineSpacingRule.EXACT);
        if (indented()) {
            all.addNewInd().setFirstLine(INDENT);
        }
        all.addNewJc().setVal(STJc.Enum.forInt(alignment.getValue()));
        if (outline > 0) {
            all.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
        }
    }

    private void letters(CTRPr all) {
        CTFonts fonts = all.addNewRFonts();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setEastAsia(font);
        fonts.setCs(font);
        if (halfPoints == BODY_SIZE) {
            all.addNewSpacing().setVal(TIGHTER);
        }
        all.addNewSnapToGrid().setVal(false);
        all.addNewSz().setVal(halfPoints);
        all.addNewSzCs().setVal(halfPoints);
    }
}
