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
    /** What was done to the log, as far as its files show it. */
    public enum Kind {
        /** An entry is not the one that was signed. */
        ENTRY_CHANGED("事件被改动"),
        /** A hash in a tile is not that of what it stands for. */
        TILE_CHANGED("哈希文件被改动"),
        /** The files make another tree than the checkpoint. */
        OTHER_ROOT("文件与已签名的根对不上"),
        /** The log is not the continuation of what was signed earlier. */
        OTHER_HISTORY("与更早签名的账本不是同一段历史"),
        /** A file that the checkpoint promises is not there. */
        FILE_MISSING("缺少文件"),
        /** A file is not what its kind must be. */
        FILE_BROKEN("文件损坏"),
        /** A signature does not fit. */
        SIGNATURE_FORGED("签名不符"),
        /** No key of the policy has signed. */
        UNSIGNED("没有可信的签名");

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
