package mingjing.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipts this node gave out last: whoever sent a command usually asks for its receipt at once. */
final class LatestReceipts {
    private static final int KEPT = 4_096;

    private final Map<String, Receipt> byCommand = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Receipt> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void add(Receipt receipt) {
        byCommand.put(receipt.commandId(), receipt);
    }

    synchronized void clear() {
        byCommand.clear();
    }

    synchronized @Nullable Receipt of(String commandId) {
        return byCommand.get(commandId);
    }
}
