package mingjing.console.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind the present request, as Spring Security knows it. */
public record SignedIn(Account account, String passwordHash, boolean locked) implements UserDetails {
    private static final long serialVersionUID = 1L;

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(account.role().authority()));
    }

    @Override
    public String getPassword() {
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

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return account.toString();
    }
}
