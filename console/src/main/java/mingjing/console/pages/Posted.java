package mingjing.console.pages;

import java.util.Locale;
import mingjing.console.security.Account;
import org.springframework.web.servlet.FlashMap;

/**
 * A form as it was sent.
 *
 * @param frame the page around the answer
 * @param flash what the next page is told
 */
record Posted(Input input, Account account, Frame frame, Locale locale, FlashMap flash) {}
