package mingjing.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for some minutes that a password was right: a program sends it with each call, and Argon2 is made to take long. What is
 * remembered is bound to the stored hash, so a changed password is forgotten at once; wrong ones are never remembered.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final byte[] salt = new byte[32];
    private final Map<String, Instant> right = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        if (password == null || stored == null) {
            return false;
        }
        String known = digest(password, stored);
        Instant now = clock.instant();
        synchronized (right) {
            Instant until = right.get(known);
            if (until != null && now.isBefore(until)) {
                return true;
            }
        }
        boolean matches = slow.matches(password, stored);
        if (matches) {
            synchronized (right) {
                right.put(known, now.plus(FOR));
            }
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return slow.upgradeEncoding(stored);
    }

    private String digest(CharSequence password, String stored) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update(stored.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
