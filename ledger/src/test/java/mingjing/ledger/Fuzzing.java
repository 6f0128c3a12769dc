package mingjing.ledger;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Gives a parser thousands of inputs that are nearly right, and some that are nothing at all. */
public final class Fuzzing {
    private static final long SEED = Long.getLong("mingjing.seed", 20261123);
    private static final int TRIES = 20_000;

    private Fuzzing() {}

    /** Every input must be read, or refused as {@link Malformed} with a short message. */
    public static void tryAll(String name, byte[] valid, Consumer<byte[]> parser) {
        Random random = new Random(SEED);
        parser.accept(valid);
        for (int i = 0; i < TRIES; i++) {
            byte[] input = i % 10 == 0 ? noise(random) : changed(valid, random);
            try {
                parser.accept(input);
            } catch (Malformed e) {
                String message = String.valueOf(e.getMessage());
                if (message.length() > 400 || message.chars().anyMatch(Character::isISOControl)) {
                    fail("%s, seed %d, try %d: a message of %s", name, SEED, i, message);
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        name + ", seed " + SEED + ", try " + i + ": " + new String(input, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] changed(byte[] valid, Random random) {
        byte[] changed = valid.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(changed.length);
            changed = switch (random.nextInt(6)) {
                case 0 -> replaced(changed, at, at + 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> replaced(changed, at, at + 1, new byte[] {(byte) "\n 0+9A—=/x".charAt(random.nextInt(10))});
                case 2 -> replaced(changed, at, Math.min(changed.length, at + 1 + random.nextInt(20)), new byte[0]);
                case 3 -> replaced(changed, at, at, Arrays.copyOfRange(changed, at / 2, at));
                case 4 -> replaced(changed, at, changed.length, new byte[0]);
                default -> replaced(changed, at, at, new byte[] {'\n', '\n'});
            };
            if (changed.length == 0) {
                return changed;
            }
        }
        return changed;
    }

    private static byte[] replaced(byte[] bytes, int from, int until, byte[] by) {
        byte[] changed = new byte[from + by.length + bytes.length - until];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(bytes, until, changed, from + by.length, bytes.length - until);
        return changed;
    }
}
