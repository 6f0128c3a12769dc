package mingjing.console.notices;

import java.util.List;

/** What the operator has to be told for as long as it is so. */
public interface OperatorNews {
    List<Notice> notices();
}
