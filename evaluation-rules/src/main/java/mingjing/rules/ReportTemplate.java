package mingjing.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wording of a year's report (述职报告模板): sections of paragraphs, in which figures and records are named and never written.
 *
 * @param title of the report, in which only the year may be named
 */
public record ReportTemplate(String name, List<Piece> title, List<Section> sections) {
    /** A number of its own in a list: 一, 二, 三. */
    public static final String ORDINAL = "序";

    public ReportTemplate {
        title = List.copyOf(title);
        sections = List.copyOf(sections);
    }

    /** A heading and what stands under it; level 1 is 一、, level 2 is （一）. */
    public record Section(int level, String heading, List<Passage> passages) {
        public Section {
            passages = List.copyOf(passages);
        }
    }

    /** A paragraph, or a paragraph for each record of a kind. */
    public sealed interface Passage {
        /** One paragraph. */
        record Prose(List<Piece> pieces) implements Passage {
            public Prose {
                pieces = List.copyOf(pieces);
            }
        }

        /** A paragraph for each record, in which its fields are named. */
        record Listing(String kind, List<Piece> pieces) implements Passage {
            public Listing {
                pieces = List.copyOf(pieces);
            }
        }
    }

    /** Part of a paragraph. */
    public sealed interface Piece {
        /** What is written as it stands. */
        record Words(String text) implements Piece {}

        /** A figure of the list, by its name; it is written with its unit. */
        record FigureNamed(String label) implements Piece {}

        /** In a listing: what a record says in a field, or its ordinal. */
        record FieldNamed(String field) implements Piece {}

        /** What all records of a kind say in a field, each once: 甲、乙、丙. */
        record AllNamed(String kind, String field) implements Piece {}

        /** What the report is about. */
        record AboutNamed(About about) implements Piece {}
    }

    /** What a report says of itself. */
    public enum About {
        YEAR("年度"),
        UNTIL("截至"),
        BOOK("考核细则");

        private final String word;

        About(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * What a template may name.
     *
     * @param figures names of the list of figures; a name that two have is not one of them
     * @param registers titles of the kinds of records, each with the fields that may stand in a report
     */
    public record Names(Set<String> figures, Map<String, List<String>> registers) {}

    /**
     * Reads a template that is to be defined; throws {@link RuleBookErrors} with all its errors, among them each name that is
     * not known.
     */
    public static ReportTemplate parse(String fileName, String yaml, Names known) {
        return TemplateReader.read(fileName, yaml, known, true);
    }

    /**
     * Reads a template that was defined: what it names was known then, whatever lists say now, and nothing is refused.
     *
     * @param registers titles of the kinds known then, each with its fields: they tell a field in a listing from a figure
     */
    public static ReportTemplate defined(String name, String yaml, Map<String, List<String>> registers) {
        return TemplateReader.read(name, yaml, new Names(Set.of(), registers), false);
    }
}
