package mingjing.console.pages;

import java.util.HexFormat;
import java.util.function.Function;
import mingjing.store.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What became of an order given on a page. */
sealed interface Outcome {
    /** Recorded: where, and by which leaf hash. */
    record Recorded(String order, long position, String leafHash) implements Outcome {
        static Recorded of(String order, Receipt receipt) {
            byte[] leaf = receipt.entries().getLast().leafHash();
            return new Recorded(
                    order,
                    receipt.lastPosition(),
                    HexFormat.of().formatHex(leaf).substring(0, 12));
        }
    }

    /** Nothing was recorded, and why. */
    record NotDone(String why) implements Outcome {}

    /**
     * Where it leads: on to another page with the receipt, or back to the same with the reason and what was written.
     *
     * @param next a redirect
     * @param again the page as it was, with why nothing was recorded
     */
    default ModelAndView shown(String next, Posted posted, Function<String, ModelAndView> again) {
        return switch (this) {
            case Recorded recorded -> {
                posted.flash().put("recorded", recorded);
                yield new ModelAndView(next);
            }
            case NotDone notDone -> {
                ModelAndView page = again.apply(notDone.why());
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }
}
