package mingjing.torture.judge;

/** Where callers write down what they send, before they send it, and what they are told. */
public interface Journal {
    /** {@code nanos} is {@link System#nanoTime()}, which all processes of a machine share. */
    void sent(Attempt attempt, long nanos);

    void answered(String commandId, Answer answer, String why, long nanos);
}
