package mingjing.store.projection;

/** A view could not be operated; the message says which and how. */
public final class ProjectionFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProjectionFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
