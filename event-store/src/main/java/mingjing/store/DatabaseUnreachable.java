package mingjing.store;

import java.sql.SQLException;

/** No connection could be had; trying the next command would only take as long again. */
final class DatabaseUnreachable extends SQLException {
    private static final long serialVersionUID = 1;

    DatabaseUnreachable(Exception cause) {
        super(cause.getMessage(), cause instanceof SQLException sql ? sql.getSQLState() : null, cause);
    }
}
