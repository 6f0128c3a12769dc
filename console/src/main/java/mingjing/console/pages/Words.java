package mingjing.console.pages;

import mingjing.events.organisation.UnitId;

/** Small matters of wording that templates and charts share. */
final class Words {
    private Words() {}

    /** A community without the ending that all of them bear; charts have little room. */
    static String shortUnit(Directory names, String code) {
        String name = names.unit(new UnitId(code));
        return name.endsWith("社区党委") ? name.substring(0, name.length() - 2) : name;
    }
}
