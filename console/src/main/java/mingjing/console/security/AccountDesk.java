package mingjing.console.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mingjing.console.security.Accounts.Login;

/** Opens, changes and closes accounts, and has each change of rights written down. */
public final class AccountDesk {
    private final Accounts accounts;
    private final AccessLog log;
    private final Supplier<String> newPassword;
    private final Consumer<String> endSessions;

    /**
     * A desk.
     *
     * @param newPassword one that nobody can guess
     * @param endSessions signs everybody out who is in under a name
     */
    public AccountDesk(Accounts accounts, AccessLog log, Supplier<String> newPassword, Consumer<String> endSessions) {
        this.accounts = accounts;
        this.log = log;
        this.newPassword = newPassword;
        this.endSessions = endSessions;
    }

    public List<Login> all() {
        return accounts.all();
    }

    public Optional<Login> named(String name) {
        return accounts.login(name);
    }

    /** Opens an account, or gives it new rights and a new password; the password is returned once and must be changed first. */
    public String open(Account account, Account by) {
        return open(account, by, accounts::openFor);
    }

    /** The same for a program, which cannot choose a password: this one stays. */
    public String openForProgram(Account account, Account by) {
        return open(account, by, accounts::open);
    }

    private String open(Account account, Account by, BiConsumer<Account, String> opening) {
        check(account, by);
        String password = newPassword.get();
        note(account, by);
        opening.accept(account, password);
        endSessions.accept(account.name());
        return password;
    }

    /** Changes role, unit and scope; whoever is in has to come in again. */
    public void change(Account account, Account by) {
        check(account, by);
        note(account, by);
        accounts.change(account);
        endSessions.accept(account.name());
    }

    public void close(String name, Account by) {
        Login login = known(name);
        check(login.account(), by);
        log.taken(login.account(), by);
        accounts.close(name);
        endSessions.accept(name);
    }

    public void unlock(String name) {
        accounts.unlock(known(name).account().name());
    }

    /** Changes the own password; everybody else who is in under the name is signed out. */
    public void changePassword(Account own, String old, String password, String again) {
        if (!accounts.isPasswordOf(own.name(), old)) {
            throw new IllegalArgumentException("现在的密码不对。");
        }
        if (!password.equals(again)) {
            throw new IllegalArgumentException("两次输入的新密码不一样。");
        }
        if (password.equals(old)) {
            throw new IllegalArgumentException("新密码不能和现在的一样。");
        }
        PasswordPolicy.objection(own.name(), password).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        accounts.changePassword(own.name(), password);
        endSessions.accept(own.name());
    }

    private Login known(String name) {
        return accounts.login(name).orElseThrow(() -> new IllegalArgumentException("没有名为 " + name + " 的账号。"));
    }

    /** Nobody gives rights to himself: it takes two. */
    private static void check(Account account, Account by) {
        if (account.name().equals(by.name()) || account.person().equals(by.person())) {
            throw new IllegalArgumentException("不能给自己的账号改权限，请另一位系统管理员办理。");
        }
        if (!account.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}")) {
            throw new IllegalArgumentException("登录名用字母、数字和 . _ -，1 至 40 个字。");
        }
    }

    private void note(Account account, Account by) {
        boolean same = accounts.login(account.name())
                .filter(login -> !login.closed() && rights(login.account()).equals(rights(account)))
                .isPresent();
        if (!same) {
            log.given(account, by);
        }
    }

    private static Set<Object> rights(Account account) {
        return Set.of(account.person(), account.role(), account.unit(), account.scope());
    }
}
