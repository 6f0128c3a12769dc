package mingjing.query.score;

import java.math.BigInteger;
import java.util.Comparator;

/** The order of rule book versions: numbers by value, so that 2022.10 comes after 2022.9. */
final class Versions {
    static final Comparator<String> ORDER = Versions::compare;

    private Versions() {}

    private static int compare(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = left[i].matches("\\d+") && right[i].matches("\\d+");
            int order =
                    numbers ? new BigInteger(left[i]).compareTo(new BigInteger(right[i])) : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
