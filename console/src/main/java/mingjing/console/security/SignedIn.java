package mingjing.console.security;

import java.util.Collection;
import java.util.Optional;
import mingjing.console.security.Accounts.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind the present request, as Spring Security knows it; the hash of its password is gone once it was compared. */
public sealed class SignedIn implements UserDetails, CredentialsContainer permits SignedInElsewhere {
    private static final long serialVersionUID = 1L;

    private final Account account;
    private final boolean locked;
    private final boolean passwordIsOld;
    private final boolean guessed;
    private @Nullable String passwordHash;

    /** An account that was recognised without its password. */
    SignedIn(Account account) {
        this.account = account;
        this.locked = false;
        this.passwordIsOld = false;
        this.guessed = false;
    }

    /** An account whose password is yet to be compared. */
    SignedIn(Login login) {
        this.account = login.account();
        this.passwordHash = login.passwordHash();
        this.locked = login.locked();
        this.passwordIsOld = login.passwordIsOld();
        this.guessed = login.guessed();
    }

    /** Who sent the request that this thread answers; empty where nobody has signed in. */
    public static Optional<SignedIn> present() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    public Account account() {
        return account;
    }

    /** True while the password is one that somebody else chose: nothing but changing it is allowed. */
    public boolean passwordIsOld() {
        return passwordIsOld;
    }

    /** True where wrong passwords had come in before this right one. */
    boolean guessed() {
        return guessed;
    }

    /** True while the account is what it was when its owner came in, its password included. */
    boolean holds(Login login) {
        return !login.closed()
                && login.passwordIsOld() == passwordIsOld
                && login.account().equals(account);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Sessions of one account are found by its name. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn user && user.account.name().equals(account.name());
    }

    @Override
    public int hashCode() {
        return account.name().hashCode();
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return account.name();
    }
}
