package mingjing.ledger.verify;

/**
 * Something that is not as it was signed.
 *
 * @param kind what it is
 * @param index of the first entry concerned, -1 when it is not about an entry
 * @param eventId the id that stands in that entry, empty when there is none
 * @param subject the file or checkpoint concerned
 * @param expected in hex or words
 * @param actual in hex or words
 */
public record Finding(Kind kind, long index, String eventId, String subject, String expected, String actual) {
    /** What was done to the log, as far as its files show it; causes stand before what follows from them. */
    public enum Kind {
        /** No key of the policy has signed. */
        UNSIGNED("没有可信的签名"),
        /** A signature does not fit. */
        SIGNATURE_FORGED("签名不符"),
        /** A file that the checkpoint promises is not there. */
        FILE_MISSING("缺少文件"),
        /** A file is not what its kind must be. */
        FILE_BROKEN("文件损坏"),
        /** An entry is not the one that was signed. */
        ENTRY_CHANGED("事件被改动"),
        /** A hash in a tile is not that of what it stands for. */
        TILE_CHANGED("哈希文件被改动"),
        /** The files make another tree than the checkpoint. */
        OTHER_ROOT("文件与已签名的根对不上"),
        /** The log is not the continuation of what was signed earlier. */
        OTHER_HISTORY("与更早签名的账本不是同一段历史"),
        /** An event was acknowledged and is not there. */
        NOT_AS_PROMISED("回执上的事件不在账内"),
        /** A column of the database says something else than the event. */
        COLUMN_DIFFERS("数据库的列与事件不一致"),
        /** An event says it was recorded before the one in front of it. */
        OUT_OF_ORDER("登记时间倒退"),
        /** An event says it was recorded when witnesses know it was not. */
        OUT_OF_BRACKET("登记时间不在见证的时段内"),
        /** The entries give another view than the one that was published for them. */
        STATE_DIFFERS("公布的视图与账本重算的不一致"),
        /** An entry is no event that a view could be made of. */
        NOT_REPLAYABLE("事件无法重算"),
        /** What was kept earlier lies before what is here. */
        CANNOT_COMPARE("不能比较");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    static Finding of(Kind kind, String subject, String expected, String actual) {
        return new Finding(kind, -1, "", subject, expected, actual);
    }

    /** One sentence. */
    public String sentence() {
        String where = index < 0
                ? subject
                : "第 " + (index + 1) + " 号事件" + (eventId.isEmpty() ? "" : "（" + eventId + "）") + "，" + subject;
        return kind.chinese + "：" + where + "；应为 " + expected + "，实为 " + actual;
    }
}
