package mingjing.console.api;

/** Nothing stands under the number asked for. */
final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static NotFound event(String id) {
        return new NotFound("没有编号为 " + id + " 的事件。");
    }

    NotFound(String message) {
        super(message);
    }
}
