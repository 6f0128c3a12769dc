package mingjing.command;

/** A part of an order, as a refusal names it: in the reader's own words. */
public record Field(String name) {
    @Override
    public String toString() {
        return name;
    }
}
