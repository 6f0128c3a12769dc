package mingjing.candidate;

/**
 * Where a candidate finds its PostgreSQL, and how many connections one node may keep.
 *
 * @param url a JDBC address with everything but the account
 */
public record Database(String url, String user, String password, int connections) {}
