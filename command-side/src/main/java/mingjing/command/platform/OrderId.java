package mingjing.command.platform;

/** What makes an order the same order when it is sent again: a sender, and the sender's own key for it. */
public record OrderId(String sender, String key) {
    /** Under which the store remembers it: a slash in a sender's name must not make it another sender's. */
    @Override
    public String toString() {
        return sender.replace("%", "%25").replace("/", "%2F") + "/" + key;
    }

    /** The sender's key in what {@link #toString} wrote. */
    static String keyOf(String orderId) {
        return orderId.substring(orderId.indexOf('/') + 1);
    }
}
