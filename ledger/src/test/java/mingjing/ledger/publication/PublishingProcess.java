package mingjing.ledger.publication;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.Publication.Step;

/**
 * Publishes invented entries until it is killed: by itself at a step, or from outside. Tells each checkpoint it has published.
 *
 * <p>Arguments: folder, seed, step to die at ({@code -} for none), how often that step is passed before.
 */
final class PublishingProcess {
    private PublishingProcess() {}

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        int[] left = {Integer.parseInt(arguments[3])};
        Publication publication = new Publication(Path.of(arguments[0]), Invented.KEY, step -> {
            if (isDeadly(step, arguments[2]) && left[0]-- == 0) {
                Runtime.getRuntime().halt(137);
            }
        });
        Optional<SignedNote> last = publication.recover();
        while (true) {
            long from = last.map(note -> Checkpoint.of(note).size()).orElse(0L);
            long until = from + 1 + random.nextInt(random.nextInt(4) == 0 ? 600 : 20);
            last = Optional.of(
                    publication.grow(last, reader -> Invented.entries(from, until, reader), Invented.frontier(until)));
            System.out.println(until);
        }
    }

    private static boolean isDeadly(Step step, String name) {
        return step.name().equals(name);
    }
}
